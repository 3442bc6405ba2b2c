import type { Position } from '../../src/model/problem.ts';

/** The offset at which the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset behind the line of an offset, its line break included. */
export function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at === -1 ? text.length : at + 1;
}

/** The offset of a position. */
export function offsetOf(text: string, { line, column }: Position): number {
  let offset = 0;
  for (let count = 1; count < line; count += 1) offset = lineEnd(text, offset);
  return offset + column - 1;
}
