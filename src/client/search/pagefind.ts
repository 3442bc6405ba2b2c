import type { PageText } from './detail.ts';

/** What is used of Pagefind's script; it comes with no types of its own. */
export interface Pagefind {
  search(query: string): Promise<{ readonly results: readonly PagefindResult[] }>;
}
export interface PagefindResult {
  /** Id of the text, with the language before it. */
  readonly id: string;
  readonly score: number;
  /** Where the word stands, as numbers of words. */
  readonly words: readonly number[];
  data(): Promise<PageText>;
}

/** Titles and names are ranked by our own index, so Pagefind counts them little; short pages must not win for being short, nor long ones for repeating a word. */
const ranking = { pageLength: 0.1, termFrequency: 0.1, termSaturation: 2, termSimilarity: 9, metaWeights: { title: 1, keys: 1 } };

/** Loads Pagefind from its folder. Rejects when it cannot be had. */
export async function startPagefind(folder: URL): Promise<Pagefind> {
  const { createInstance } = (await import(/* @vite-ignore */ new URL('pagefind.js', folder).href)) as {
    createInstance(options: object): Pagefind & { init(): Promise<void> };
  };
  // Without a worker the first search is a request and 11 KB shorter, and a search takes no more than a frame.
  const instance = createInstance({ basePath: folder.href, noWorker: true, ranking });
  await instance.init();
  return instance;
}
