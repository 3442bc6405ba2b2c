import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { nameOfBody } from './kept-body.ts';

/** What a thread is told. */
export interface BodiesOfThread {
  readonly root: string;
  /** One number, shared by all threads: how many bodies were taken so far. */
  readonly taken: Int32Array<SharedArrayBuffer>;
}

/**
 * Starts threads that compile the bodies of all documents of a project into its cache: one at once, and when `urgent` is
 * done as many as there are processors. Gives a function that waits until they have come to a body, or have ended.
 */
export function compileAhead(root: string, urgent: Promise<unknown> = Promise.resolve()): (body: string) => Promise<void> {
  const done = new Set<string>();
  const waiting = new Map<string, () => void>();
  const workerData: BodiesOfThread = { root, taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) };
  let left = availableParallelism();
  const start = (): void => {
    new Worker(new URL('./bodies-worker.ts', import.meta.url), { workerData })
      .on('message', (name: string) => {
        done.add(name);
        waiting.get(name)?.();
      })
      // A thread that breaks only costs time; "exit" comes behind it.
      .on('error', () => undefined)
      .once('exit', () => {
        left -= 1;
        if (left === 0) for (const go of waiting.values()) go();
      });
  };
  start();
  const others = left - 1;
  void urgent.catch(() => undefined).then(() => {
    for (let count = 0; count < others; count += 1) start();
  });
  return async (body) => {
    const name = nameOfBody(body);
    if (left > 0 && !done.has(name)) await new Promise<void>((resolve) => waiting.set(name, resolve));
  };
}
