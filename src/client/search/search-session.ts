import { countFacets, passes, type FacetCounts } from './facets.ts';
import type { SearchPage } from './index-format.ts';
import type { Matcher, NameHit } from './matcher.ts';
import { subjectWords } from './query.ts';
import { joinLanes, type Result, type TextHit } from './result.ts';
import type { SearchState } from './url-state.ts';

/** Where results come from. */
export interface Lanes {
  matcher(): Promise<Matcher>;
  /** The words of the query that no page has. */
  unknownWords(query: string, matcher: Matcher): Promise<readonly string[]>;
  /** Pages that have every word of the query. */
  text(query: string, matcher: Matcher): Promise<readonly TextHit[]>;
  /** Pages that have most of its words. */
  textLoosely(query: string, matcher: Matcher): Promise<readonly TextHit[]>;
}

/** Everything the reader sees of a search. */
export interface SearchView {
  readonly query: string;
  /** `idle` while nothing is asked for, `done` when every result that is shown is complete. */
  readonly progress: 'idle' | 'loading' | 'done';
  /** The results to show now. */
  readonly results: readonly Result[];
  /** How many there are beside those shown and with them. */
  readonly total: number;
  readonly counts: FacetCounts;
  /** What was searched for in the place of a query that found nothing. */
  readonly corrected?: string;
  /** Names that look like the query, where nothing was found. */
  readonly nearest: readonly string[];
  /** The index, or the full text, could not be loaded. */
  readonly failed?: 'index' | 'text';
}

export interface SearchSession {
  /** Searches for something else. What is under way is given up. */
  run(state: SearchState): void;
  /** Shows more results of the same search. */
  more(): void;
}

/** How many results are shown at first and with every step. Each brings its page's text, so it is no more than is read. */
export const pageSize = 6;
/** With fewer results than this, pages that have most of the words come behind those that have all. */
const enough = 3;
/** How long the full text waits for another letter, in milliseconds. */
const pause = 60;

/** All that one query found, whatever the filters. */
interface Found {
  readonly query: string;
  readonly results: readonly Result[];
  readonly corrected?: string;
  readonly failed?: 'text';
}

/**
 * Runs searches one after another and tells `show` what to show: at once what the names and titles give, then the full
 * text after it, then the excerpts. A result keeps its place once shown, for as long as the search is the same.
 */
export function createSession(lanes: Lanes, show: (view: SearchView) => void): SearchSession {
  let turn = 0;
  let found: Found | undefined;
  let state: SearchState;
  let shown = pageSize;

  async function run(mine: number): Promise<void> {
    const isOld = (): boolean => mine !== turn;
    let matcher: Matcher;
    try {
      matcher = await lanes.matcher();
    } catch {
      if (!isOld()) show({ ...view([], 'done'), failed: 'index' });
      return;
    }
    if (isOld()) return;
    const query = state.query.trim();
    if (query === '') {
      found = undefined;
      const filtered = Object.values(state.filters).some((value) => value !== '');
      show(view(filtered ? matcher.pages.map((page) => ({ page })) : [], filtered ? 'done' : 'idle', matcher.pages));
      return;
    }
    if (found?.query !== query) {
      const byName = matcher.find(query);
      if (byName.length > 0) show(view(joinLanes(byName, []), 'loading'));
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (isOld()) return;
      const now = await search(query, byName, matcher);
      if (isOld()) return;
      found = now;
    }
    await complete(found, matcher, isOld);
  }

  async function search(query: string, byName: readonly NameHit[], matcher: Matcher): Promise<Found> {
    try {
      const unknown = byName.length > 0 ? [] : await lanes.unknownWords(query, matcher);
      const corrected = matcher.correct(query, unknown);
      if (corrected !== undefined) return { query, corrected, results: await searchText(corrected, matcher.find(corrected), matcher) };
      const known = unknown.length === 0 ? query : subjectWords(query).filter((word) => !unknown.includes(word)).join(' ');
      return { query, results: known === '' ? [] : await searchText(known, byName, matcher) };
    } catch {
      return { query, results: joinLanes(byName, []), failed: 'text' };
    }
  }

  async function searchText(query: string, byName: readonly NameHit[], matcher: Matcher): Promise<readonly Result[]> {
    const byText = await lanes.text(query, matcher);
    const results = joinLanes(byName, byText);
    return results.length >= enough ? results : joinLanes(byName, [...byText, ...(await lanes.textLoosely(query, matcher))]);
  }

  async function complete(all: Found, matcher: Matcher, isOld: () => boolean): Promise<void> {
    const current = (progress: SearchView['progress']): SearchView => ({
      ...view(all.results, progress), corrected: all.corrected, failed: all.failed,
      nearest: all.results.length === 0 ? matcher.nearest(all.query, 5) : [],
    });
    const loading = current('loading');
    const waiting = loading.results.filter((result) => result.load !== undefined && result.detail === undefined);
    if (waiting.length > 0) {
      show(loading);
      const details = new Map(await Promise.all(waiting.map(async (result) =>
        // A text that cannot be loaded leaves its result without an excerpt.
        [result, { ...result, detail: await result.load?.().catch(() => undefined) }] as const)));
      if (isOld()) return;
      all = { ...all, results: all.results.map((result) => details.get(result) ?? result) };
      found = all;
    }
    show(current('done'));
  }

  function view(results: readonly Result[], progress: SearchView['progress'], counted?: readonly SearchPage[]): SearchView {
    const left = results.filter(({ page }) => passes(page, state.filters));
    return {
      query: state.query.trim(), progress, results: left.slice(0, shown), total: left.length,
      counts: countFacets(counted ?? results.map(({ page }) => page), state.filters), nearest: [],
    };
  }

  return {
    run(next) {
      state = next;
      shown = pageSize;
      turn += 1;
      void run(turn);
    },
    more() {
      shown += pageSize;
      turn += 1;
      void run(turn);
    },
  };
}
