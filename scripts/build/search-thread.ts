import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { RenderedPage } from '../../src/site/page-listener.ts';
import type { SearchContent } from './search-content.ts';
import type { SearchIndex } from './search-index.ts';

/** A thread that makes the search of one build. */
export interface SearchThread {
  /** Tells it what the pages are made of; it comes before them. */
  begin(content: SearchContent): void;
  /** Lets it read a page, at once or as soon as it has read those before. */
  read(page: RenderedPage): void;
  /** The finished index of what it read. Rejects with what went wrong. The thread ends. */
  index(): Promise<SearchIndex>;
}

/** What the thread is asked. */
export type SearchRequest =
  | { readonly asked: 'begin'; readonly content: SearchContent }
  | { readonly asked: 'read'; readonly page: RenderedPage }
  | { readonly asked: 'end' };

/** What the thread says. */
export type SearchMessage =
  | { readonly said: 'made'; readonly index: SearchIndex }
  | { readonly said: 'failed'; readonly message: string };

/** Starts the thread; it begins to load its modules at once. */
export function startSearchThread(): SearchThread {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url));
  // A build that fails elsewhere does not wait for its search.
  worker.unref();
  // What is said before somebody listens is not lost.
  const answered = once(worker, 'message') as Promise<[SearchMessage]>;
  answered.catch(() => undefined);
  const ask = (request: SearchRequest): void => worker.postMessage(request);
  return {
    begin: (content) => ask({ asked: 'begin', content }),
    read: (page) => ask({ asked: 'read', page }),
    async index() {
      ask({ asked: 'end' });
      worker.ref();
      try {
        const [message] = await answered;
        if (message.said === 'failed') throw new Error(message.message);
        return message.index;
      } finally {
        await worker.terminate();
      }
    },
  };
}
