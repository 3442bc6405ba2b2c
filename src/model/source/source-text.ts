import type { Position } from '../problem.ts';

/** A text file of the project with a way from offsets (UTF-16 code units) to lines and columns. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  /** The position of an offset; offsets outside the text are moved to its nearer end. */
  positionAt(offset: number): Position;
}

/** Makes a source text of a file's contents. */
export function createSourceText(file: string, text: string): SourceText {
  let lineStarts: number[] | undefined;
  return {
    file,
    text,
    positionAt(offset) {
      if (lineStarts === undefined) {
        lineStarts = [0];
        for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
      }
      const wanted = Math.max(0, Math.min(offset, text.length));
      let low = 0;
      let high = lineStarts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (lineStarts[middle]! <= wanted) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: wanted - lineStarts[low]! + 1 };
    },
  };
}

/**
 * Decodes a file as UTF-8. Returns the text, or the byte offset of the first byte that is not UTF-8.
 */
export function decodeUtf8(bytes: Uint8Array): { text: string } | { invalidAt: number } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { invalidAt: validLength(bytes) };
  }
}

/** How many bytes can be decoded from the start. */
function validLength(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  let decoded = '';
  // The longest readable prefix is found by halving; a sequence cut at the end of a prefix is not yet an error.
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    try {
      decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  // That last sequence is counted out, because it is the one that goes wrong.
  return new TextEncoder().encode(low === 0 ? '' : decoded).length;
}
