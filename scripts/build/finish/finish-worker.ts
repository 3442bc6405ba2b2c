import { parentPort } from 'node:worker_threads';
import { finishFiles } from './finish-files.ts';
import type { FinishRequest } from './finish-threads.ts';
import { surveyFiles } from './survey-files.ts';

// The inside of a thread that finish-threads.ts starts.

parentPort!.on('message', (request: FinishRequest) => {
  parentPort!.postMessage('survey' in request ? surveyFiles(request.survey) : finishFiles(request.finish));
});
