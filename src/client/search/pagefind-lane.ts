import { hasWord, readDetail, type PageText } from './detail.ts';
import type { Matcher } from './matcher.ts';
import { subjectText, subjectWords } from './query.ts';
import type { TextHit } from './result.ts';
import { bestWordSets } from './word-sets.ts';

/** What is used of Pagefind's script; it comes with no types of its own. */
interface Pagefind {
  createInstance(options: object): PagefindInstance;
}
interface PagefindInstance {
  init(): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly PagefindResult[] }>;
}
interface PagefindResult {
  readonly id: string;
  data(): Promise<PageText>;
}

/**
 * Short pages must not win for being short, nor long ones for repeating a word: the figures Starlight found to suit
 * documentation. Titles count most.
 */
const ranking = { pageLength: 0.1, termFrequency: 0.1, termSaturation: 2, termSimilarity: 9, metaWeights: { title: 5, keys: 9 } };
let loading: Promise<PagefindInstance> | undefined;

/** Loads Pagefind once; a load that failed is tried again at the next call. */
function loadPagefind(folder: URL): Promise<PagefindInstance> {
  loading ??= start(folder).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start(folder: URL): Promise<PagefindInstance> {
  const { createInstance } = (await import(/* @vite-ignore */ new URL('pagefind.js', folder).href)) as Pagefind;
  // Without a worker the first search is a request and 11 KB shorter, and a search takes no more than a frame.
  const instance = createInstance({ basePath: folder.href, noWorker: true, ranking });
  await instance.init();
  return instance;
}

/**
 * The lane of the full text: pages that have every word of a query but its stop words, best first. Pagefind reads
 * `tools/list` as one word, so identifiers are also looked for in their parts.
 */
export async function searchText(query: string, folder: URL, matcher: Matcher): Promise<TextHit[]> {
  return searchAll(new Set([subjectText(query), subjectWords(query).join(' ')]), folder, matcher);
}

/**
 * The words of a query that no page has. For such a word Pagefind shows pages with a shorter one that it begins with,
 * "a" for "autorization", so the best page for each word is looked at. Words of titles and names need no look.
 */
export async function findUnknownWords(query: string, folder: URL, matcher: Matcher): Promise<string[]> {
  const pagefind = await loadPagefind(folder);
  const isUnknown = async (word: string): Promise<boolean> => {
    const best = (await pagefind.search(word)).results[0];
    return best === undefined || !hasWord(await best.data(), word);
  };
  const doubtful = subjectWords(query).filter((word) => !matcher.knows(word));
  const unknown = await Promise.all(doubtful.map(isUnknown));
  return doubtful.filter((_, index) => unknown[index]);
}

/** Pages for queries with a word too many: those that have most of the words. */
export async function searchTextLoosely(query: string, folder: URL, matcher: Matcher): Promise<TextHit[]> {
  const pagefind = await loadPagefind(folder);
  const found = await Promise.all(subjectWords(query).map(async (word) =>
    [word, (await pagefind.search(word)).results.map(({ id }) => id)] as const));
  return searchAll(bestWordSets(new Map(found), matcher.pages.length).map((set) => set.join(' ')), folder, matcher);
}

async function searchAll(queries: Iterable<string>, folder: URL, matcher: Matcher): Promise<TextHit[]> {
  const pagefind = await loadPagefind(folder);
  const hits = new Map<string, TextHit>();
  for (const query of queries) {
    for (const result of (await pagefind.search(query)).results) {
      const page = matcher.byFragment(result.id.slice(result.id.indexOf('_') + 1));
      if (page !== undefined && !hits.has(page.path)) hits.set(page.path, { page, load: async () => readDetail(await result.data()) });
    }
  }
  return [...hits.values()];
}
