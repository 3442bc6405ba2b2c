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
  const awaited = new Map<string, PromiseWithResolvers<unknown>>();
  const coming = (name: string): PromiseWithResolvers<unknown> => {
    const known = awaited.get(name) ?? Promise.withResolvers<unknown>();
    awaited.set(name, known);
    return known;
  };
  const workerData: BodiesOfThread = { root, taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) };
  const threads = availableParallelism();
  let left = threads;
  const start = (): void => {
    new Worker(new URL('./bodies-worker.ts', import.meta.url), { workerData })
      .on('message', (name: string) => coming(name).resolve(undefined))
      // A thread that breaks only costs time; "exit" comes behind it.
      .on('error', () => undefined)
      .once('exit', () => {
        left -= 1;
        if (left === 0) for (const { resolve } of awaited.values()) resolve(undefined);
      });
  };
  start();
  void urgent.catch(() => undefined).then(() => {
    for (let others = threads - 1; others > 0; others -= 1) start();
  });
  return async (body) => {
    if (left > 0) await coming(nameOfBody(body)).promise;
  };
}
