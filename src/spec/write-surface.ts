/** One element of a stored surface file: a span alone, or its properties. */
export type StoredValue = string | boolean | readonly StoredValue[] | { readonly [name: string]: StoredValue };

/** A stored surface file: what `src/spec/surface/<kind>.json` holds, element name to element. */
export type StoredFile = Readonly<Record<string, StoredValue>>;

/** Compares by code unit, so that the order is the same under every locale. */
function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `spans` leads every element, because the span is what a reviewer looks for. */
function byRank(a: string, b: string): number {
  return Number(b === 'spans') - Number(a === 'spans') || byCodeUnit(a, b);
}

function inline(value: StoredValue): string {
  if (typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  const members = Object.entries(value)
    .sort(([a], [b]) => byRank(a, b))
    .map(([name, member]) => `${JSON.stringify(name)}: ${inline(member as StoredValue)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/**
 * Writes a surface file in its one form: valid JSON, sorted, one element a line, so that a change of the
 * specification is a change of exactly the lines of its elements.
 *
 * Takes the elements by name; returns the text with a final newline.
 */
export function serialize(file: StoredFile): string {
  const lines = Object.entries(file)
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([name, value]) => `  ${JSON.stringify(name)}: ${inline(value)}`);
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
}
