import { parentPort, workerData } from 'node:worker_threads';
import { parseMaps } from './parse-maps.ts';

// The inside of the thread that read-ahead.ts starts.

const { root } = workerData as { readonly root: string };
parentPort!.postMessage(parseMaps(root));
