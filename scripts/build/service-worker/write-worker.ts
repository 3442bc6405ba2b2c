import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { megabytes } from '../../../src/client/offline/copy-state.ts';
import type { KeptList } from '../../../src/client/offline/kept-list.ts';
import { urls } from '../../../src/model/urls.ts';
import { readWorker, revisionOf, workerWith } from './kept-files.ts';
import { workerFile } from './left-out.ts';
import { listKept } from './list-kept.ts';
import { workerCode } from './worker-code.ts';

/** Where the page about the copy says how large it is. */
const size = /(<span data-kept-size[^>]*>)[^<]*(<\/span>)/;

/**
 * Writes the service worker of a finished build, with the list of what it keeps, and how much that is into the page
 * that offers it. It has to come after everything else that writes into the build; doing it again after a change brings
 * the list up to date. Returns the list. Throws the file system's error, and an Error for such a page that has no place
 * for the size.
 */
export async function writeWorker(folder: string): Promise<KeptList> {
  const list = await withSize(folder);
  writeFileSync(join(folder, workerFile), workerWith(list, await workerCode()));
  return list;
}

/** Brings the list of a worker up to date after files of the build were changed. A build that has none yet gets none. */
export async function refreshWorker(folder: string): Promise<void> {
  const file = join(folder, workerFile);
  if (!existsSync(file)) return;
  const known = readWorker(readFileSync(file, 'utf8'));
  if (known === undefined) throw new Error(`${file} was not written by this build, so its list cannot be brought up to date.`);
  writeFileSync(file, workerWith(await withSize(folder), known.code));
}

/** Says on the page how large the copy is, and lists it. The page is a part of the copy; what it says is rounded, so it hardly changes what it speaks of. */
async function withSize(folder: string): Promise<KeptList> {
  const page = join(folder, urls.offline(), 'index.html');
  if (!existsSync(page)) return listKept(folder);
  const html = readFileSync(page, 'utf8');
  if (!size.test(html)) throw new Error(`${page} has no element with data-kept-size, where the size of the copy would stand.`);
  const list = await listKept(folder);
  const own = list.files.findIndex(([address]) => address === urls.offline().slice(1));
  const files = [...list.files];
  // A text of another length can change the sum, and the sum the text; after a few rounds both agree.
  for (let text = html, round = 0; ; round += 1) {
    const said = text.replace(size, `$1${megabytes(files.reduce((sum, [, , bytes]) => sum + bytes, 0))}$2`);
    if (said === text || round === 3) {
      if (text !== html) writeFileSync(page, text);
      return { ...list, files };
    }
    text = said;
    files[own] = [files[own]![0], revisionOf(Buffer.from(text)), Buffer.byteLength(text)];
  }
}
