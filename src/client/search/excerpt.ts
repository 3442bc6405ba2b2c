import type { Piece } from './pieces.ts';

/** Words to show before the first found one, so that it has something to stand in. */
const lead = 5;

/**
 * Cuts a passage of about `length` words out of a range of a text, where most of the found words are, and marks these.
 * `found` holds indexes of words. What is cut off is shown by dots.
 */
export function cutExcerpt(words: readonly string[], range: { from: number; to: number }, found: ReadonlySet<number>, length: number): Piece[] {
  const { from, to } = range;
  const inside = [...found].filter((at) => at >= from && at < to).sort((a, b) => a - b);
  const countFrom = (start: number): number => inside.filter((at) => at >= start && at < start + length).length;
  let start = from;
  for (const at of inside) {
    const candidate = Math.max(from, Math.min(at - lead, to - length));
    if (countFrom(candidate) > countFrom(start)) start = candidate;
  }
  const end = Math.min(start + length, to);
  const pieces = words.slice(start, end).flatMap((word, index) => {
    const before = index === 0 ? (start > from ? '… ' : '') : ' ';
    return [{ text: before, marked: false }, ...(found.has(start + index) ? markWord(word) : [{ text: word, marked: false }])];
  });
  if (end < to) pieces.push({ text: ' …', marked: false });
  return join(pieces);
}

/** Marks a word without the punctuation around it. */
function markWord(word: string): Piece[] {
  const [, before = '', core = word, after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word) ?? [];
  return [{ text: before, marked: false }, { text: core, marked: true }, { text: after, marked: false }];
}

/** Runs of the same kind become one piece, empty ones none. */
function join(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.text === '') continue;
    if (last?.marked === piece.marked) joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}
