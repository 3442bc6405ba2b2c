import { parentPort, workerData } from 'node:worker_threads';
import { loadHandbook } from '../../src/model/load.ts';
import { readContentTree } from '../../src/model/source/file-tree.ts';
import { BuildRefused } from './build-refused.ts';
import { assertSearchBudget } from './search-budget.ts';
import { makeSearchIndex, readPageTexts } from './search-index.ts';
import type { SearchMessage } from './search-thread.ts';

// The inside of the thread that search-thread.ts starts.

const { root } = workerData as { readonly root: string };
const port = parentPort!;
const say = (message: SearchMessage): void => port.postMessage(message);
const asked = new Promise<{ readonly folder: string }>((resolve) => port.once('message', resolve));

try {
  const { handbook } = loadHandbook(readContentTree(root));
  if (handbook === undefined) throw new BuildRefused('There is nothing to search: no revision could be read. Run "npm run check".');
  const { folder } = await asked;
  const pages = readPageTexts(folder);
  say({ said: 'read' });
  const index = await makeSearchIndex(pages, handbook);
  assertSearchBudget(folder, index.files, handbook, root);
  say({ said: 'made', index });
} catch (error) {
  const refused = error instanceof BuildRefused;
  say({ said: 'failed', refused, message: !(error instanceof Error) ? String(error) : refused ? error.message : (error.stack ?? error.message) });
}
