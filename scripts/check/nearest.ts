import { distance } from 'fastest-levenshtein';

/** The known words most like a misspelt one, the nearest first. Words that have little in common are left out. */
export function nearest(word: string, known: Iterable<string>, count = 3): string[] {
  const lower = word.toLowerCase();
  const farthest = Math.max(2, Math.floor(word.length * 0.45));
  return [...new Set(known)]
    .map((candidate) => ({ candidate, far: far(lower, candidate.toLowerCase()) }))
    .filter(({ far }) => far <= farthest)
    .sort((a, b) => a.far - b.far || a.candidate.localeCompare(b.candidate, 'en'))
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/**
 * The one known word that a single letter tells apart from a misspelt one: what its author surely meant. Undefined where
 * there is none, or more than one.
 */
export function onlyNeighbor(word: string, known: Iterable<string>): string | undefined {
  const near = [...new Set(known)].filter((candidate) => distance(word, candidate) === 1);
  return near.length === 1 ? near[0] : undefined;
}

/** A name that contains the other, or all words of the other, is near to it, however long it is. */
function far(word: string, candidate: string): number {
  const apart = distance(word, candidate);
  const contained = word.length > 3 && candidate.length > 3 && (candidate.includes(word) || word.includes(candidate));
  return contained || sharesWords(word, candidate) ? Math.min(apart, 2) : apart;
}

function sharesWords(a: string, b: string): boolean {
  const [fewer, more] = [a.split('-'), b.split('-')].sort((x, y) => x.length - y.length) as [string[], string[]];
  return fewer.length > 1 && fewer.every((part) => more.includes(part));
}

/** Words suggestions as the beginning of a mend: `Did you mean "a", "b" or "c"?`, or nothing where there are none. */
export function didYouMean(suggestions: readonly string[]): string {
  if (suggestions.length === 0) return '';
  const quoted = suggestions.map((suggestion) => `"${suggestion}"`);
  return `Did you mean ${quoted.length === 1 ? quoted[0]! : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)!}`}? `;
}

/** Words a list for a sentence: `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
}
