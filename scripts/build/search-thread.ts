import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SearchContent } from './search-content.ts';
import type { SearchIndex } from './search-index.ts';

/** A thread that makes the search of one build. */
export interface SearchThread {
  /** Lets it read the pages of a folder, made of this content; what happens to them afterwards does not change the index. */
  read(folder: string, content: SearchContent): Promise<void>;
  /** The finished index. Rejects with what went wrong. The thread ends. */
  index(): Promise<SearchIndex>;
}

/** What the thread is asked. */
export interface SearchRequest {
  readonly folder: string;
  readonly content: SearchContent;
}

/** What the thread says. */
export type SearchMessage =
  | { readonly said: 'read' }
  | { readonly said: 'made'; readonly index: SearchIndex }
  | { readonly said: 'failed'; readonly message: string };

/** Starts the thread; it begins to load its modules at once. */
export function startSearchThread(): SearchThread {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url));
  // A build that fails elsewhere does not wait for its search.
  worker.unref();
  // What is said before somebody listens is not lost.
  const heard: SearchMessage[] = [];
  worker.on('message', (message: SearchMessage) => heard.push(message));
  const broken = once(worker, 'error').then(([error]) => Promise.reject(error as Error));
  broken.catch(() => undefined);
  const next = async (): Promise<SearchMessage> => {
    worker.ref();
    while (heard.length === 0) await Promise.race([once(worker, 'message'), broken]);
    worker.unref();
    const message = heard.shift()!;
    if (message.said === 'failed') throw new Error(message.message);
    return message;
  };
  return {
    async read(folder, content) {
      worker.postMessage({ folder, content } satisfies SearchRequest);
      await next();
    },
    async index() {
      try {
        const message = await next();
        if (message.said !== 'made') throw new Error('The search was asked for before its pages were read.');
        return message.index;
      } finally {
        await worker.terminate();
      }
    },
  };
}
