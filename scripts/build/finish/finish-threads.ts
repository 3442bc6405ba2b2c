import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { finishFiles, type Finished, type Finishing } from './finish-files.ts';
import { surveyFiles, type Surveyed, type Surveying } from './survey-files.ts';

/** Fewer files than this are not worth a thread, which has to load its modules first. */
const leastForThread = 100;

/** What a thread is asked. */
export type FinishRequest = { readonly survey: Surveying } | { readonly finish: Finishing };

/** Threads that have dealt out the files of a build among them. */
export interface FinishThreads {
  /** What each found in its share. */
  survey(what: Omit<Surveying, 'files'>): Promise<Surveyed[]>;
  /** What each did to its share. Rejects with what went wrong in one. */
  finish(what: Omit<Finishing, 'files'>): Promise<Finished[]>;
  end(): Promise<void>;
}

/** Deals files out to as many threads as there are processors. A few files are done without any, in this one. */
export function finishThreads(files: readonly string[]): FinishThreads {
  const count = Math.min(availableParallelism(), Math.floor(files.length / leastForThread));
  if (count < 2) {
    return {
      survey: async (what) => [surveyFiles({ ...what, files })],
      finish: async (what) => [finishFiles({ ...what, files })],
      end: async () => undefined,
    };
  }
  const threads = Array.from({ length: count }, (_, share) => ({
    worker: new Worker(new URL('./finish-worker.ts', import.meta.url)),
    files: files.filter((_file, at) => at % count === share),
  }));
  return {
    survey: (what) => Promise.all(threads.map(({ worker, files: share }) => ask<Surveyed>(worker, { survey: { ...what, files: share } }))),
    finish: (what) => Promise.all(threads.map(({ worker, files: share }) => ask<Finished>(worker, { finish: { ...what, files: share } }))),
    end: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

function ask<Result>(worker: Worker, request: FinishRequest): Promise<Result> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
    worker.postMessage(request);
  });
}
