import type { Page } from 'playwright-core';
import { table } from '../../scripts/bench/table.ts';
import { suite } from './search-queries.ts';

export type QueryKind = keyof typeof suite;

/** What the search made of one query of the suite. */
export interface Outcome {
  readonly kind: QueryKind;
  readonly query: string;
  readonly wanted: string;
  /** The first pages that were found, relative to the site's root. */
  readonly found: readonly string[];
  /** Place of the wanted page, from 1; 0 where it is not among those shown. */
  readonly place: number;
}

/** The shares of queries whose page came first, or among the first three, and the mean of one over its place. */
export interface Relevance {
  readonly queries: number;
  readonly hit1: number;
  readonly hit3: number;
  readonly meanReciprocalRank: number;
}

export const doneList = '[data-search-state="done"] [data-search-results]';

/** Where the results on a page lead, relative to the site's root, in their order. */
export function foundPaths(page: Page, root: string): Promise<string[]> {
  return page.locator(`${doneList} h2 a`).evaluateAll((links, from) => links.map((link) => (link as HTMLAnchorElement).href.slice(from.length)), root);
}

/** Types every query of the suite into the search page of the site at `root`, and notes what came. */
export async function runSuite(page: Page, root: string): Promise<Outcome[]> {
  await page.goto(new URL('search/', root).href);
  await page.waitForSelector('[data-search-state="idle"] search-filters');
  const outcomes: Outcome[] = [];
  for (const [kind, cases] of Object.entries(suite) as [QueryKind, (typeof suite)[QueryKind]][]) {
    for (const [query, wanted] of cases) {
      await page.locator('site-search input').fill(query);
      await page.waitForSelector(doneList, { state: 'attached' });
      const found = await foundPaths(page, root);
      outcomes.push({ kind, query, wanted, found, place: found.indexOf(wanted) + 1 });
    }
  }
  return outcomes;
}

/** Sums up outcomes. */
export function relevance(outcomes: readonly Outcome[]): Relevance {
  const share = (count: (outcome: Outcome) => number): number => outcomes.reduce((sum, outcome) => sum + count(outcome), 0) / outcomes.length;
  return {
    queries: outcomes.length,
    hit1: share(({ place }) => (place === 1 ? 1 : 0)),
    hit3: share(({ place }) => (place >= 1 && place <= 3 ? 1 : 0)),
    meanReciprocalRank: share(({ place }) => (place === 0 ? 0 : 1 / place)),
  };
}

/** The figures of each kind and of the whole suite, and below them the queries whose page did not come first. */
export function relevanceReport(outcomes: readonly Outcome[]): string {
  const row = (name: string, of: readonly Outcome[]): string[] => {
    const { queries, hit1, hit3, meanReciprocalRank } = relevance(of);
    return [name, String(queries), hit1.toFixed(3), hit3.toFixed(3), meanReciprocalRank.toFixed(3)];
  };
  const kinds = (Object.keys(suite) as QueryKind[]).map((kind) => row(kind, outcomes.filter((outcome) => outcome.kind === kind)));
  const missed = outcomes.filter(({ place }) => place !== 1)
    .map(({ query, wanted, place, found }) => `  “${query}”: ${wanted} is ${place === 0 ? 'not shown' : `at place ${place}`}; first comes ${found[0] ?? 'nothing'}`);
  return [table(['kind', 'queries', 'hit@1', 'hit@3', 'MRR'], [...kinds, row('all', outcomes)]), ...(missed.length > 0 ? ['', 'Not first:', ...missed] : [])].join('\n');
}
