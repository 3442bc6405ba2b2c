import { expect, it } from 'vitest';
import { cacheKey, copyName, wantedOf, type KeptFile } from './kept-list.ts';

const files: KeptFile[] = [['', 'a', 1], ['q/', 'b', 2], ['q/a/', 'c', 3], ['q/a.md', 'd', 4], ['404.html', 'e', 5]];
const root = 'https://host/guide/';
const wanted = wantedOf({ files, leftOut: ['^open-graph/', '^robots\\.txt$'] }, root);

it.each([
  ['https://host/guide/', ''], ['https://host/guide/index.html', ''], ['https://host/guide/q/?tier=senior#x', 'q/'], ['https://host/guide/q/index.html?q=a', 'q/'],
  ['https://host/guide/q/a.md', 'q/a.md'], ['https://host/guide/404.html', '404.html'],
])('%s is the file "%s"', (url, address) => {
  expect(wanted(url)).toMatchObject({ kind: 'file', file: { 0: address } });
});

it.each([
  ['https://host/guide/q/a', { kind: 'folder', address: 'q/a/' }], ['https://host/guide/open-graph/x.png', { kind: 'left out' }], ['https://host/guide/robots.txt', { kind: 'left out' }],
  ['https://host/guide/gone/', { kind: 'unknown' }], ['https://host/', { kind: 'unknown' }], ['https://host/guided/q/', { kind: 'unknown' }], ['https://other/guide/q/', { kind: 'unknown' }],
])('%s is %o', (url, expected) => {
  expect(wanted(url)).toEqual(expected);
});

it('keeps two contents of a file, and the copies of two sites on one host, apart', () => {
  expect(cacheKey(['q/', 'b', 2], root)).toBe('https://host/guide/q/?revision=b');
  expect(cacheKey(['q/', 'c', 2], root)).not.toBe(cacheKey(['q/', 'b', 2], root));
  expect(copyName('https://host/guide/')).not.toBe(copyName('https://host/'));
});
