import type { SearchPage } from './index-format.ts';
import { weightOf } from './matcher.ts';

/** What the full text has of one word of a query. */
export interface FoundWord {
  /** How much each page says of it, in Pagefind's measure. */
  readonly pages: ReadonlyMap<SearchPage, { readonly score: number }>;
  /** What the word counts beside its rarity. */
  readonly weight: number;
}

/** Which answers say more about an entry, best first. */
export type More = ReadonlyMap<SearchPage, readonly SearchPage[]>;

// The figures below were found on the relevance suite as a whole (npm run search:relevance), with no regard to single queries.

/** A page that scores this much for a word says half of what can be said of it. */
const half = 2;
/** Below this, a page has only the beginning of a word. */
const least = 0.1;
/** How much names and titles count against the text. */
const nameWeight = 0.6;
/** How much a page loses for the words that it does not have. */
const missingWeight = 0.5;
/** How much of its score an entry passes on to the answers that say more about it, and to each after the first. */
const passedOn = 0.15;
const passedOnFurther = 0.5;

/**
 * Ranks pages by the words of a query: rare words count more than common ones, a word that stands often or in a heading
 * more than one that stands once, and what names and titles say is added. An entry, such as a correction, supports the
 * answers that it refers to.
 *
 * Takes what was found of each word, the number of texts, and the scores of the names (`Matcher.scores`). Returns pages,
 * best first.
 */
export function rankTexts(words: readonly FoundWord[], texts: number, names: ReadonlyMap<SearchPage, number>, more: More): SearchPage[] {
  const said = new Map<SearchPage, { score: number; has: number }>();
  let whole = 0;
  for (const { pages, weight } of words) {
    if (pages.size === 0) continue;
    const rarity = Math.log(1 + texts / pages.size) * weight;
    whole += rarity;
    for (const [page, { score }] of pages) {
      if (score < least) continue;
      const before = said.get(page) ?? { score: 0, has: 0 };
      said.set(page, { score: before.score + (rarity * score) / (score + half), has: before.has + rarity });
    }
  }
  const ranked = new Map<SearchPage, number>();
  for (const page of new Set([...said.keys(), ...names.keys()])) {
    const { score, has } = said.get(page) ?? { score: 0, has: 0 };
    const share = whole === 0 ? 0 : 1 / whole;
    ranked.set(page, (score * share * weightOf(page) + nameWeight * (names.get(page) ?? 0)) * (has * share + 0.01) ** missingWeight);
  }
  const support = new Map<SearchPage, number>();
  for (const [entry, answers] of more) {
    const score = (ranked.get(entry) ?? 0) / weightOf(entry);
    answers.forEach((answer, place) => support.set(answer, Math.max(support.get(answer) ?? 0, score * (place === 0 ? 1 : passedOnFurther))));
  }
  for (const [page, score] of support) if (score > 0) ranked.set(page, (ranked.get(page) ?? 0) + passedOn * score);
  // An item of the quick check asks what its answer says, so it never comes before it.
  for (const [entry, [answer]] of more) {
    const score = ranked.get(entry) ?? 0;
    if (entry.kind === 'check' && answer !== undefined && score > 0 && score >= (ranked.get(answer) ?? 0)) ranked.set(answer, score + Number.EPSILON * 8);
  }
  return [...ranked].sort((a, b) => b[1] - a[1]).map(([page]) => page);
}
