import { Worker } from 'node:worker_threads';
import type { MutationRun, Selection } from './run-mutants.ts';

/** Runs a selection in several workers. Rejects with the error of the first that fails. */
export async function runParallel(selection: Selection, workers: number): Promise<MutationRun> {
  const parts = await Promise.all(Array.from({ length: workers }, (_, part) => runPart({ ...selection, part, of: workers })));
  const outcomes = parts.flatMap((part) => part.outcomes).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return { outcomes, standing: parts[0]?.standing ?? [] };
}

function runPart(workerData: Selection): Promise<MutationRun> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`A worker ended with ${code} before it was done.`)));
  });
}
