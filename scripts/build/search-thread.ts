import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { BuildRefused } from './build-refused.ts';
import type { SearchIndex } from './search-index.ts';

/** A thread that makes the search of one build. */
export interface SearchThread {
  /** Lets it read the pages of a folder; what happens to them afterwards does not change the index. */
  read(folder: string): Promise<void>;
  /** The finished index. Rejects with BuildRefused where the build is to be refused, else with what went wrong. The thread ends. */
  index(): Promise<SearchIndex>;
}

/** What the thread says. */
export type SearchMessage =
  | { readonly said: 'read' }
  | { readonly said: 'made'; readonly index: SearchIndex }
  | { readonly said: 'failed'; readonly message: string; readonly refused: boolean };

/** Starts the thread for a project; it begins to load the content at once. */
export function startSearchThread(root: string): SearchThread {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { workerData: { root } });
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
    if (message.said === 'failed') throw message.refused ? new BuildRefused(message.message) : new Error(message.message);
    return message;
  };
  return {
    async read(folder) {
      worker.postMessage({ folder });
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
