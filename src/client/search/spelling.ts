import { squash, stem, subjectTokens, words } from './query.ts';

/** Knows the words of the handbook. */
export interface Speller {
  /** The words of a query that carry a subject, the misspelled ones mended; undefined where nothing is to mend. */
  mend(query: string): string | undefined;
}

/** Takes the words of all texts, and the names, whose words are the likelier ones to be meant. */
export function createSpeller(terms: readonly string[], names: readonly string[]): Speller {
  const known = new Map(terms.map((term) => [term, 1]));
  for (const word of names.flatMap(words)) known.set(word, 2);
  const stems = new Set([...known.keys()].map(stem));
  // A word that is being typed is none yet, and no ending makes a word misspelled.
  const isKnown = (word: string): boolean =>
    /\d/.test(word) || word.length < 4 || known.has(word) || (stem(word).length > 3 && stems.has(stem(word))) || [...known.keys()].some((term) => term.startsWith(word));
  return {
    mend(query) {
      const all = subjectTokens(query).flatMap(words);
      const mended = all.map((word) => (isKnown(word) ? word : (nearestWord(word, known) ?? word)));
      return mended.some((word, at) => word !== all[at]) ? mended.join(' ') : undefined;
    },
  };
}

/**
 * Number of letters to insert, drop, replace or swap with a neighbor to turn one word into the other, or `most + 1`
 * when it is more than `most`.
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, above] = [above, row];
  }
  return Math.min(above[b.length]!, most + 1);
}

/**
 * The known word that a misspelled one most likely stands for: one slip in a word of four letters, two from eight.
 * Undefined when none is that near. The more frequent word wins between equally near ones.
 */
export function nearestWord(word: string, known: ReadonlyMap<string, number>): string | undefined {
  const most = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
  let best: string | undefined;
  let bestCost = most + 1;
  for (const [candidate, frequency] of known) {
    // A slip in a short word makes another word too often, and numbers are never misspelled.
    if (candidate.length < 4 || /\d/.test(candidate + word)) continue;
    const cost = distance(word, candidate, most);
    if (cost < bestCost || (cost === bestCost && best !== undefined && frequency > known.get(best)!)) [best, bestCost] = [candidate, cost];
  }
  return bestCost <= most ? best : undefined;
}

function pairs(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(text.length - 1, 1) }, (_, index) => text.slice(index, index + 2)));
}

/** How alike two texts are, from 0 to 1: the share of neighboring letters they have in common. Case and signs do not count. */
export function likeness(a: string, b: string): number {
  const [left, right] = [pairs(squash(a)), pairs(squash(b))];
  const common = [...left].filter((pair) => right.has(pair)).length;
  return (2 * common) / (left.size + right.size);
}
