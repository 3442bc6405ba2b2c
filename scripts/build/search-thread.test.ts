import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { content } from '../check/test-content.ts';
import { BuildRefused } from './build-refused.ts';
import { startSearchThread } from './search-thread.ts';

let root: string;
let folder: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'handbook-thread-'));
  folder = join(root, 'built');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

const page = (words: string): string => `<!doctype html><html lang="en"><body><main data-pagefind-body><h1>${words}</h1></main></body></html>`;

it('refuses a build without content by the words that are for its author', async () => {
  mkdirSync(join(root, 'src/content'), { recursive: true });
  await expect(startSearchThread(root).read(folder)).rejects.toThrow(new BuildRefused('There is nothing to search: no revision could be read. Run "npm run check".'));
});

it('reads the pages once: what becomes of them afterwards changes nothing, and what goes wrong with them is said', async () => {
  for (const [file, bytes] of content()) write(file, bytes);
  write('built/about/index.html', page('About'));
  const thread = startSearchThread(root);
  await thread.read(folder);
  // Were the folder read again, the file system's error would come first.
  rmSync(folder, { recursive: true });
  await expect(thread.index()).rejects.toThrow(/^(?!.*ENOENT)[^]*These pages are not in the search index:\n {2}\/q\/[^]*data-pagefind-body/);
});
