import { distance } from 'fastest-levenshtein';

/** The names, most like the wanted one first, whatever their case. The same names give the same order. */
export function byLikeness(names: readonly string[], wanted: string): string[] {
  const lower = wanted.toLowerCase();
  return [...names].sort((a, b) => distance(a.toLowerCase(), lower) - distance(b.toLowerCase(), lower) || (a < b ? -1 : 1));
}
