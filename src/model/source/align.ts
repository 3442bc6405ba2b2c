/** A piece of text that stands for other characters: what it stands for, and how long it is as written. */
export interface Escape {
  readonly value: string;
  readonly length: number;
}

/** Reads the escape that begins at an offset, or gives undefined where none does. */
export type EscapeReader = (text: string, at: number) => Escape | undefined;

/**
 * Gives for every character of `value`, and for its end, the offset in `text` where it was written.
 *
 * `text` holds the value between `from` and `to` as somebody wrote it. Folding, indentation, quotes and escapes
 * add characters there, but never reorder those of the value, so walking both at once finds each.
 */
export function alignValue(value: string, text: string, from: number, to: number, readEscape: EscapeReader): number[] {
  const offsets = new Array<number>(value.length + 1);
  let at = from;
  for (let index = 0; index < value.length; index += 1) {
    const wanted = value[index]!;
    if (/\s/.test(wanted)) {
      offsets[index] = at;
      if (at < to && text[at] === wanted) at += 1;
      continue;
    }
    const found = findNext(wanted, text, at, to, readEscape);
    offsets[index] = found?.start ?? at;
    at = found?.end ?? at;
  }
  offsets[value.length] = at;
  return offsets;
}

function findNext(wanted: string, text: string, from: number, to: number, readEscape: EscapeReader): { start: number; end: number } | undefined {
  let at = from;
  while (at < to) {
    const escape = readEscape(text, at);
    const value = escape?.value ?? text[at]!;
    const end = at + (escape?.length ?? 1);
    // An escape may stand for two code units; the second is then found at the same place.
    if (value.startsWith(wanted)) return { start: at, end: value.length > 1 ? at : end };
    if (value.length > 1 && value.endsWith(wanted)) return { start: at, end };
    at = end;
  }
  return undefined;
}

const yamlEscapes: Readonly<Record<string, string>> = {
  '0': '\0', a: '\x07', b: '\b', e: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029',
};

/** Reads an escape of a double-quoted YAML text. */
export const yamlEscape: EscapeReader = (text, at) => {
  if (text[at] !== '\\') return undefined;
  const found = /^\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([\s\S]))/.exec(text.slice(at, at + 10));
  if (found === null) return undefined;
  const code = found[1] ?? found[2] ?? found[3];
  if (code !== undefined) return { value: String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)), length: found[0].length };
  const letter = found[4]!;
  return { value: yamlEscapes[letter] ?? letter, length: 2 };
};

/** YAML texts without double quotes have no escapes. */
export const noEscape: EscapeReader = () => undefined;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\xa0', hellip: '…', ndash: '–', mdash: '—', rarr: '→' };

/** Reads a backslash escape or a character reference of Markdown. */
export const markdownEscape: EscapeReader = (text, at) => {
  if (text[at] === '\\') {
    const next = text[at + 1];
    return next !== undefined && /[!-/:-@[-`{-~]/.test(next) ? { value: next, length: 2 } : undefined;
  }
  if (text[at] !== '&') return undefined;
  const found = /^&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|(\w+));/.exec(text.slice(at, at + 40));
  if (found === null) return undefined;
  const [whole, decimal, hex, name] = found;
  if (name !== undefined) return Object.hasOwn(entities, name) ? { value: entities[name]!, length: whole.length } : undefined;
  const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
  return { value: String.fromCodePoint(Math.min(code, 0x10ffff)), length: whole.length };
};
