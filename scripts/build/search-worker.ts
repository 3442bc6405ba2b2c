import { on } from 'node:events';
import { parentPort } from 'node:worker_threads';
import type { RenderedPage } from '../../src/site/page-listener.ts';
import type { SearchContent } from './search-content.ts';
import { makeSearchIndex } from './search-index.ts';
import type { SearchMessage, SearchRequest } from './search-thread.ts';

// The inside of the thread that search-thread.ts starts.

const port = parentPort!;
const say = (message: SearchMessage): void => port.postMessage(message);
const requests = on(port, 'message') as AsyncIterableIterator<[SearchRequest]>;

async function next(): Promise<SearchRequest> {
  return ((await requests.next()) as IteratorYieldResult<[SearchRequest]>).value[0];
}

async function firstContent(): Promise<SearchContent> {
  const first = await next();
  if (first.asked !== 'begin') throw new Error('Pages were sent before what is searched in them.');
  return first.content;
}

async function* pages(): AsyncIterable<RenderedPage> {
  for (let request = await next(); request.asked === 'read'; request = await next()) yield request.page;
}

try {
  say({ said: 'made', index: await makeSearchIndex(pages(), await firstContent()) });
} catch (error) {
  say({ said: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
