/** How many sets of words a query is loosened to. */
const mostSets = 3;
/** A set of words must weigh this share of the whole query to be worth a search. */
const leastShare = 0.5;

/**
 * The sets of words that some pages have together and that say most of what a query says, best first. Rare words weigh
 * more than common ones, words on no page weigh nothing.
 *
 * Takes for each word the ids of the pages that have it, and the number of all pages.
 */
export function bestWordSets(pagesOfWords: ReadonlyMap<string, readonly string[]>, pageCount: number): string[][] {
  const weights = new Map([...pagesOfWords].map(([word, pages]) => [word, pages.length === 0 ? 0 : Math.log(1 + pageCount / pages.length)]));
  const whole = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const wordsOfPages = new Map<string, string[]>();
  for (const [word, pages] of pagesOfWords) {
    for (const page of pages) wordsOfPages.set(page, [...(wordsOfPages.get(page) ?? []), word]);
  }
  const sets = new Map([...wordsOfPages.values()].map((set) => [set.join(' '), set]));
  return [...sets.values()]
    .map((set) => ({ set, weight: set.reduce((sum, word) => sum + weights.get(word)!, 0) }))
    .filter(({ weight }) => weight >= whole * leastShare)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostSets)
    .map(({ set }) => set);
}
