import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { nameOfBody } from './kept-body.ts';

/**
 * Starts threads, as many as there are processors, that compile the bodies of all documents of a project into its cache.
 * Gives a function that waits until they have come to a body, or have ended.
 */
export function compileAhead(root: string): (body: string) => Promise<void> {
  const done = new Set<string>();
  const waiting = new Map<string, () => void>();
  const shares = availableParallelism();
  let running = shares;
  const end = (): void => {
    running -= 1;
    if (running === 0) for (const go of waiting.values()) go();
  };
  for (let share = 0; share < shares; share += 1) {
    new Worker(new URL('./bodies-worker.ts', import.meta.url), { workerData: { root, share, shares } })
      .on('message', (name: string) => {
        done.add(name);
        waiting.get(name)?.();
      })
      // A thread that breaks only costs time; "exit" comes behind it.
      .on('error', () => undefined).once('exit', end);
  }
  return async (body) => {
    const name = nameOfBody(body);
    if (running > 0 && !done.has(name)) await new Promise<void>((resolve) => waiting.set(name, resolve));
  };
}
