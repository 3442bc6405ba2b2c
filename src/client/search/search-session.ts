import { countFacets, passes, type FacetCounts } from './facets.ts';
import type { SearchPage } from './index-format.ts';
import type { NameHit } from './matcher.ts';
import type { Names as Offering } from './names-lane.ts';
import { joinLanes, type Result } from './result.ts';
import { mostResults } from './search-message.ts';
import type { TextLane } from './text-lane.ts';
import type { SearchState } from './url-state.ts';

type Names = Pick<Offering, 'pages' | 'find' | 'marked'>;

/** Where results come from. */
export interface Lanes {
  names(): Promise<Names>;
  text(): Promise<TextLane>;
}

/** Everything the reader sees of a search. */
export interface SearchView {
  readonly query: string;
  /** `idle` while nothing is asked for, `done` when the first results are complete; the others are, when they come into view. */
  readonly progress: 'idle' | 'loading' | 'done';
  /** The results to show now. */
  readonly results: readonly Result[];
  /** How many there are beside those shown and with them. */
  readonly total: number;
  /** How many there are of each value; undefined while not all pages are known. */
  readonly counts: FacetCounts | undefined;
  /** What was searched for in the place of a query with a misspelled word. */
  readonly corrected?: string;
  /** The words to mark in titles. */
  readonly marked: readonly string[];
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
  /** Completes a result that came into view. */
  complete(page: SearchPage): void;
}

/** How many results are shown at first and with every step. */
export const pageSize = 6;
/** How many are complete before a search is done. Each loads its page's text, about 6 KB, so the others wait to be looked at. */
export const complete = 2;
/** How long the full text waits for another letter, in milliseconds. */
const pause = 60;

/** All that one query found, whatever the filters. */
interface Found {
  readonly query: string;
  readonly results: readonly Result[];
  readonly corrected?: string;
  readonly nearest: readonly string[];
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
  let marked: Names['marked'] = () => [];

  async function run(mine: number): Promise<void> {
    const isOld = (): boolean => mine !== turn;
    let names: Names;
    try {
      names = await lanes.names();
    } catch {
      if (!isOld()) show({ ...view([], 'done'), failed: 'index' });
      return;
    }
    if (isOld()) return;
    marked = names.marked;
    const query = state.query.trim();
    if (query === '') {
      found = undefined;
      await browse(names.pages, isOld);
      return;
    }
    if (found?.query !== query) {
      const byName = await names.find(query);
      if (isOld()) return;
      if (byName.length > 0) show(view(joinLanes(byName, []), 'loading'));
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (isOld()) return;
      const now = await search(query, names, byName);
      if (isOld()) return;
      found = now;
    }
    await completeFirst(isOld);
  }

  /** Lists what the filters leave when nothing is typed. */
  async function browse(named: readonly SearchPage[] | undefined, isOld: () => boolean): Promise<void> {
    const filtered = Object.values(state.filters).some((value) => value !== '');
    const pages = filtered ? await lanes.text().then((text) => text.pages, () => named) : named;
    if (isOld()) return;
    const idle = view(filtered && pages !== undefined ? pages.map((page) => ({ page })) : [], filtered ? 'done' : 'idle', pages ?? []);
    show(pages === undefined ? { ...idle, counts: undefined } : idle);
  }

  /** Takes what was found by name already, which may be only the first of it: when the full text is there, so are all names. */
  async function search(query: string, names: Names, first: readonly NameHit[]): Promise<Found> {
    try {
      const text = await lanes.text();
      const byName = inPlace(first, await names.find(query));
      const corrected = byName.length > 0 ? undefined : await text.mend(query);
      const asked = corrected ?? query;
      const results = joinLanes(corrected === undefined ? byName : await names.find(asked), await text.search(asked)).slice(0, mostResults);
      return { query, corrected, results, nearest: results.length === 0 ? text.nearest(query, 5) : [] };
    } catch {
      return { query, results: joinLanes(first, []), nearest: [], failed: 'text' };
    }
  }

  async function completeFirst(isOld: () => boolean): Promise<void> {
    const first = current('loading').results.slice(0, complete).filter((result) => result.load !== undefined && result.detail === undefined);
    if (first.length > 0) {
      show(current('loading'));
      await Promise.all(first.map((result) => loadDetail(result)));
      if (isOld()) return;
    }
    show(current('done'));
  }

  async function loadDetail(result: Result): Promise<void> {
    // A text that cannot be loaded leaves its result without an excerpt.
    const detail = await result.load?.().catch(() => undefined);
    if (found === undefined) return;
    found = { ...found, results: found.results.map((other) => (other.page === result.page && other.load === result.load ? { ...other, load: undefined, detail } : other)) };
  }

  function current(progress: SearchView['progress']): SearchView {
    const { results, corrected, nearest, failed } = found!;
    return { ...view(results, progress), corrected, nearest, failed };
  }

  function view(results: readonly Result[], progress: SearchView['progress'], counted?: readonly SearchPage[]): SearchView {
    const left = results.filter(({ page }) => passes(page, state.filters));
    return {
      query: state.query.trim(), progress, results: left.slice(0, shown), total: left.length,
      counts: countFacets(counted ?? results.map(({ page }) => page), state.filters), nearest: [],
      marked: marked(found?.corrected ?? state.query),
    };
  }

  const again = (): void => {
    turn += 1;
    void run(turn);
  };

  return {
    run(next) {
      state = next;
      shown = pageSize;
      again();
    },
    more() {
      shown += pageSize;
      again();
    },
    complete(page) {
      // A result of the last search may come into view while the next one is under way.
      const isShown = (): boolean => found?.query === state.query.trim();
      const result = found?.results.find((candidate) => candidate.page === page);
      if (result?.load === undefined || !isShown()) return;
      const mine = turn;
      void loadDetail(result).then(() => {
        if (mine === turn && isShown()) show(current('done'));
      });
    },
  };
}

/** All that was found by name, first the pages that are shown already: those that came out of parts are the same, read again. */
function inPlace(shown: readonly NameHit[], all: readonly NameHit[]): NameHit[] {
  const byPath = new Map(all.map((hit) => [hit.page.path, hit]));
  return [...new Set([...shown.flatMap(({ page }) => byPath.get(page.path) ?? []), ...all])];
}
