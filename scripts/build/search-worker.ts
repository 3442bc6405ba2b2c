import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { makeSearchIndex, readPageTexts } from './search-index.ts';
import type { SearchMessage, SearchRequest } from './search-thread.ts';

// The inside of the thread that search-thread.ts starts.

const port = parentPort!;
const say = (message: SearchMessage): void => port.postMessage(message);

try {
  const [{ folder, content }] = (await once(port, 'message')) as [SearchRequest];
  const pages = readPageTexts(folder);
  say({ said: 'read' });
  say({ said: 'made', index: await makeSearchIndex(pages, content) });
} catch (error) {
  say({ said: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
