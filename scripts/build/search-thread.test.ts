import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { content } from '../check/test-content.ts';
import { openWorkspace } from '../check/workspace.ts';
import { searchContent } from './search-content.ts';
import { startSearchThread } from './search-thread.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handbook-thread-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, words: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), `<!doctype html><html lang="en"><body><main data-pagefind-body><h1>${words}</h1></main></body></html>`);
}

const sought = searchContent(openWorkspace(content()).workspace!.handbook);

it('makes the index of the pages as they were read: what becomes of them afterwards changes nothing', async () => {
  for (const address of sought.wanted) write(`${address.slice(1)}index.html`, `Words of ${address}`);
  const thread = startSearchThread();
  await thread.read(folder, sought);
  // Were the folder read again, there would be nothing to find.
  rmSync(folder, { recursive: true });
  expect(await thread.index()).toMatchObject({ texts: sought.wanted.length, identifiers: sought.index.identifiers.size });
});

it('says what goes wrong with the pages', async () => {
  write('about/index.html', 'About');
  const thread = startSearchThread();
  await thread.read(folder, sought);
  await expect(thread.index()).rejects.toThrow(/These pages are not in the search index:\n {2}\/q\/[^]*data-pagefind-body/);
});
