import type { BuiltSite } from '../../check/built-site.ts';
import { addressOfKept, readWorker, revisionOf, workerWith } from './kept-files.ts';
import { isLeftOut, workerFile } from './left-out.ts';
import type { KeptFile } from '../../../src/client/offline/kept-list.ts';

/** The worker of a build in memory after some of its files were changed, added or taken away, as the last step of a build would have written it. */
export function relistedWorker(site: Pick<BuiltSite, 'files' | 'read' | 'bytes'>, changed: readonly string[]): string {
  const text = site.read(workerFile);
  const worker = readWorker(text);
  if (worker === undefined) return text;
  const files = new Map(worker.list.files.map((file) => [file[0], file]));
  for (const path of changed) {
    const address = addressOfKept(path);
    const content = site.files.has(path) && !isLeftOut(path) ? site.bytes(path) : undefined;
    if (content === undefined) files.delete(address);
    else files.set(address, [address, revisionOf(content), content.length] satisfies KeptFile);
  }
  return workerWith({ ...worker.list, files: [...files.values()] }, worker.code);
}
