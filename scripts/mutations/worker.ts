import { parentPort, workerData } from 'node:worker_threads';
import { runMutants, type Selection } from './run-mutants.ts';

// One of several workers: it opens the content for itself and does its part of the mutants.
parentPort?.postMessage(runMutants(workerData as Selection));
