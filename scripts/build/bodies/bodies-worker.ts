import { parentPort, workerData } from 'node:worker_threads';
import { bodiesIn } from './bodies-in.ts';
import type { BodiesOfThread } from './compile-ahead.ts';
import { keptBody, nameOfBody } from './kept-body.ts';

// The inside of a thread that compile-ahead.ts starts.

const { root, taken } = workerData as BodiesOfThread;
const bodies = bodiesIn(root);
for (let at = Atomics.add(taken, 0, 1); at < bodies.length; at = Atomics.add(taken, 0, 1)) {
  const body = bodies[at]!;
  // What is wrong with a body is told to whoever compiles it next.
  await keptBody(root, body).catch(() => undefined);
  parentPort!.postMessage(nameOfBody(body));
}
