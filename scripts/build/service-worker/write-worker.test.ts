import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readWorker, revisionOf } from './kept-files.ts';
import { refreshWorker, writeWorker } from './write-worker.ts';

let folder: string;
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const write = (path: string, content: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
};
const list = () => readWorker(read('sw.js'))!.list;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handbook-worker-'));
  write('index.html', 'x'.repeat(1_249_000));
  write('offline/index.html', '<p>It takes <span data-kept-size>a few megabytes</span> here.</p>');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('writes a worker with the list, and the size into the page', async () => {
  await writeWorker(folder);
  expect(read('offline/index.html')).toBe('<p>It takes <span data-kept-size>1.2 MB</span> here.</p>');
  expect(list().files).toEqual([['', revisionOf(Buffer.from(read('index.html'))), 1_249_000], ['offline/', revisionOf(Buffer.from(read('offline/index.html'))), read('offline/index.html').length]]);
});

it('gives the same worker for the same build, classic and of one file, without a place on this machine', async () => {
  await writeWorker(folder);
  const first = read('sw.js');
  await writeWorker(folder);
  expect(read('sw.js')).toBe(first);
  expect(readWorker(first)!.code).not.toMatch(/\b(?:import|export)\b|importScripts/);
  expect(first).not.toContain(process.cwd());
});

it('brings the list of a changed build up to date, and gives none to a build that has none', async () => {
  await refreshWorker(folder);
  expect(() => read('sw.js')).toThrow('ENOENT');
  await writeWorker(folder);
  write('new.md', 'new');
  write('index.html', 'y'.repeat(5_000_000));
  await refreshWorker(folder);
  expect(list().files.map(([address]) => address)).toEqual(['', 'new.md', 'offline/']);
  expect(read('offline/index.html')).toContain('>5.0 MB<');
  const refreshed = read('sw.js');
  await writeWorker(folder);
  expect(read('sw.js')).toBe(refreshed);
});

it('refuses a page without a place for the size, and a worker that is not ours', async () => {
  write('sw.js', 'other()');
  await expect(refreshWorker(folder)).rejects.toThrow('not written by this build');
  write('offline/index.html', '<p>');
  await expect(writeWorker(folder)).rejects.toThrow('data-kept-size');
});
