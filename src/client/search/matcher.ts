import type { NamedPage, NameIndex, Offered, SearchPage } from './index-format.ts';
import { namesOf, wordsOf } from './names.ts';
import { meaning, subjectWords } from './query.ts';
import { createRanking, type Known } from './ranking.ts';

/** A page found by a name or by its title, and the name that found it. */
export interface NameHit {
  readonly page: SearchPage;
  /** The identifier or other word that was searched for; absent where the title matched. */
  readonly name?: string;
}

/** Finds pages by identifier, other words and title. Everything is in memory, so an answer takes no time. */
export interface Matcher extends Offered {
  readonly pages: readonly NamedPage[];
  /** Every identifier and other word, and every title. */
  readonly names: readonly string[];
  /** Pages whose identifier, other word or title the query is, best first. */
  find(query: string): NameHit[];
  /** How much the names and the title of each page say of the query: 1 where they say all of it, more where a name is in it. */
  scores(query: string): ReadonlyMap<SearchPage, number>;
  /** The words of a query that a result marks. */
  marked(query: string): readonly string[];
  /** Tells whether a title or name has every word of a query, or one that begins with it. */
  knowsAll(query: string): boolean;
}

/** Kinds of pages by how much they say of a name. All others are answers, which say most. */
const weights: Readonly<Record<string, number>> = { case: 0.96, guide: 0.97, revision: 0.94, element: 0.97, page: 0.9, term: 0.8, correction: 0.65, check: 0.35 };

/** Every weight that a page may have, the heaviest first. */
export const pageWeights: readonly number[] = [...new Set([1, ...Object.values(weights)])].sort((a, b) => b - a);

/** How much a page of this kind says of what it is found for; 1 for an answer. */
export function weightOf(page: Pick<SearchPage, 'kind'>): number {
  return weights[page.kind] ?? 1;
}

/** Everything that an index says, and its words in the order of letters. */
export function readKnown(pages: readonly NamedPage[]): Known & { readonly vocabulary: readonly string[] } {
  const ofPages = pages.map(namesOf);
  const sizes: number[] = [];
  const postings = new Map<string, Map<number, number>>();
  for (const [at, page] of pages.entries()) {
    const own = wordsOf(page, ofPages[at]!);
    sizes.push(own.size);
    for (const [word, strength] of own) {
      const posting = postings.get(word);
      if (posting === undefined) postings.set(word, new Map([[at, strength]]));
      else posting.set(at, strength);
    }
  }
  const vocabulary = [...postings.keys()].sort();
  // Rounded, since sums of tenths are not exact.
  const frequencies = new Map([...postings].map(([word, posting]) => [word, Math.round([...posting.values()].reduce((sum, strength) => sum + strength, 0) * 10) / 10]));
  return {
    count: pages.length, names: ofPages.flat(), vocabulary,
    pagesOf: (word) => postings.get(word),
    *longer(word) {
      for (let at = after(vocabulary, word); vocabulary[at]?.startsWith(word); at += 1) yield postings.get(vocabulary[at]!)!;
    },
    frequency: (word) => frequencies.get(word), size: (at) => sizes[at]!, weight: (at) => weightOf(pages[at]!),
  };
}

/** The index of the first of sorted words that comes after a word. */
function after(sorted: readonly string[], word: string): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! <= word) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Prepares an index for searching. */
export function createMatcher({ pages, topics, revisions }: NameIndex): Matcher {
  const known = readKnown(pages);
  const ranking = createRanking(known);
  return {
    pages, topics, revisions, kinds: [...new Set(pages.map(({ kind }) => kind))], tiers: [...new Set(pages.flatMap(({ tier }) => tier ?? []))], names: known.names.map(({ text }) => text), marked: subjectWords,
    find: (query) => ranking.find(query).map(({ at, name }): NameHit => ({ page: pages[at]!, ...(name !== undefined && { name }) })),
    scores: (query) => new Map(ranking.scores(query).filter(([, score]) => score > 0).map(([at, score]) => [pages[at]!, score])),
    knowsAll: (query) => subjectWords(query).every((word) => known.frequency(meaning(word)) !== undefined || known.vocabulary.some((other) => other.startsWith(word))),
  };
}
