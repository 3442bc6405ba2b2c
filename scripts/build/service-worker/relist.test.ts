import { expect, it } from 'vitest';
import { readWorker, revisionOf, workerWith } from './kept-files.ts';
import { relistedWorker } from './relist.ts';

const texts: Record<string, string> = { 'index.html': 'home', 'q/index.html': 'new', 'added.md': 'added', 'robots.txt': 'robots' };
const before = workerWith({ files: [['', 'a', 4], ['q/', 'b', 9], ['gone/', 'c', 1]], leftOut: [] }, 'run();');
const site = { files: new Set([...Object.keys(texts), 'sw.js']), read: (path: string) => (path === 'sw.js' ? before : texts[path]!), bytes: (path: string) => Buffer.from(texts[path]!) };

it('lists what was changed, added and taken away, and leaves the rest', () => {
  const { list, code } = readWorker(relistedWorker(site, ['q/index.html', 'added.md', 'gone/index.html', 'robots.txt']))!;
  expect(list.files).toEqual([['', 'a', 4], ['q/', revisionOf(Buffer.from('new')), 3], ['added.md', revisionOf(Buffer.from('added')), 5]]);
  expect(code).toBe('run();');
});

it('leaves a worker alone that has no list', () => {
  expect(relistedWorker({ ...site, read: () => 'other()' }, ['q/index.html'])).toBe('other()');
});
