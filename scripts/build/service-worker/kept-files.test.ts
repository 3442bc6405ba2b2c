import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addressOfKept, readWorker, revisionOf, workerWith } from './kept-files.ts';
import { leftOut } from './left-out.ts';
import { listKept } from './list-kept.ts';

let folder: string;
const write = (path: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handbook-kept-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('lists every file with the hash of its content, in order, but for what is left out', async () => {
  const binary = Uint8Array.of(0, 255, 10, 128);
  for (const [path, content] of [['index.html', 'home'], ['q/a/index.html', 'a'], ['q/a.md', '# a'], ['404.html', 'gone'], ['pagefind/wasm.en.pagefind', binary]] as const) write(path, content);
  for (const path of ['sw.js', '_headers', '_redirects', 'robots.txt', 'sitemap.xml', 'open-graph/q/a.png', 'llms.txt', 'llms-full.txt', 'api/v1/facts.json', 'changes/feed.xml']) write(path, path);
  const list = await listKept(folder);
  expect(list.files).toEqual([
    ['', revisionOf(Buffer.from('home')), 4], ['404.html', revisionOf(Buffer.from('gone')), 4], ['pagefind/wasm.en.pagefind', revisionOf(binary), 4],
    ['q/a.md', revisionOf(Buffer.from('# a')), 3], ['q/a/', revisionOf(Buffer.from('a')), 1],
  ]);
  expect(await listKept(folder)).toEqual(list);
});

it('leaves nothing out without a reason, nor by an expression that the worker would read otherwise', () => {
  for (const { files, why } of leftOut) {
    expect(why).toMatch(/\.$/);
    expect(files.flags).toBe('');
  }
});

it.each([['index.html', ''], ['q/index.html', 'q/'], ['an-index.html', 'an-index.html'], ['a b/ü+?.md', 'a%20b/%C3%BC+%3F.md']])('%s is kept as "%s"', (path, address) => {
  expect(addressOfKept(path)).toBe(address);
});

it('reads a list from the worker that it was written into', () => {
  const list = { files: [['', 'aa', 1], ['q/', 'bb', 2]] as const, leftOut: ['^a"\\.b$'] };
  const text = workerWith(list, 'run();\n');
  const read = readWorker(text)!;
  expect(read.list).toEqual(list);
  expect(read.code).toBe('run();\n');
  expect(text.split('\n')[read.lineOf(1) - 1]).toBe('["q/","bb",2]');
});

it.each(['', 'run()', 'self.handbookOffline={"files":[\n]};\n', 'self.handbookOffline={"leftOut":[],"files":[\n[1]\n]};\n', 'self.handbookOffline={"leftOut":[],"files":[\n["a"\n]};\n'])('takes %j for no worker of ours', (text) => {
  expect(readWorker(text)).toBeUndefined();
});
