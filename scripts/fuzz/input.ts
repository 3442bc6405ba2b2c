import { createHash } from 'node:crypto';

/** What an input is: a part of what authors write, or of what the build writes. */
export type Kind =
  | 'front matter' | 'YAML registers' | 'MDX bodies' | 'JSON samples' | 'HTTP samples' | 'Python samples' | 'TypeScript samples'
  | 'fence attributes' | 'fact files' | 'ledger files' | 'raw bytes' | 'built pages' | 'built data';

/** One damaged or invented file. */
export interface Input {
  readonly kind: Kind;
  /** Its path below `src/content`, or in the build. An asterisk stands for a name that no other input of the same check has. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Nothing else can be seen beside it, because everything rests on what it holds. */
  readonly alone?: boolean;
}

const encoder = new TextEncoder();

/** Makes an input of a text. */
export function textInput(kind: Kind, file: string, text: string): Input {
  return { kind, file, bytes: encoder.encode(text) };
}

/**
 * Spreads inputs over as few checks as possible, so that no file stands in one twice: a check costs much the same with
 * one damaged file or eight.
 */
export function groupInputs(inputs: readonly Input[]): ReadonlyMap<string, Input>[] {
  const groups: Map<string, Input>[] = [];
  const open: Map<string, Input>[] = [];
  for (const [index, input] of inputs.entries()) {
    const file = input.file.replace('*', `input-${'abcdefghijklmnopqrstuvwxyz'[index % 26]!}`);
    const found = input.alone === true ? undefined : open.find((group) => !group.has(file));
    if (found !== undefined) {
      found.set(file, input);
      continue;
    }
    const group = new Map([[file, input]]);
    groups.push(group);
    if (input.alone !== true) open.push(group);
  }
  return groups;
}

/** Shows an input in a terminal: its file and its text, cut where it is long, with a hash by which two can be told apart. */
export function showInput({ kind, file, bytes }: Input): string {
  const text = JSON.stringify(new TextDecoder().decode(bytes));
  const shown = text.length > 3000 ? `${text.slice(0, 1500)} … ${text.slice(-1500)}` : text;
  return `${kind}, ${file}, ${bytes.length} bytes, sha256 ${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}\n  ${shown}`;
}
