import { parentPort, workerData } from 'node:worker_threads';
import { bodiesIn } from './bodies-in.ts';
import { keptBody, nameOfBody } from './kept-body.ts';

// The inside of a thread that compile-ahead.ts starts.

const { root, share, shares } = workerData as { readonly root: string; readonly share: number; readonly shares: number };
for (const body of bodiesIn(root).filter((_, at) => at % shares === share)) {
  // What is wrong with a body is told to whoever compiles it next.
  await keptBody(root, body).catch(() => undefined);
  parentPort!.postMessage(nameOfBody(body));
}
