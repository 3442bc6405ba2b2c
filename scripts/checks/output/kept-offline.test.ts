import { describe, expect, it } from 'vitest';
import { revisionOf, workerWith } from '../../build/service-worker/kept-files.ts';
import { leftOut } from '../../build/service-worker/left-out.ts';
import { siteProblems, siteReport } from '../../check/test-site.ts';
import type { KeptFile } from '../../../src/client/offline/kept-list.ts';
import { keptOfflineRule } from './kept-offline.ts';

const patterns = leftOut.map(({ files }) => files.source);
const texts: Record<string, string> = { 'index.html': '<p>home', 'q/a/index.html': '<p>a', 'q/a.md': 'ä' };
const entry = (address: string, path: string): KeptFile => [address, revisionOf(Buffer.from(texts[path]!)), Buffer.byteLength(texts[path]!)];
const whole = [entry('', 'index.html'), entry('q/a.md', 'q/a.md'), entry('q/a/', 'q/a/index.html')];
const worker = (files: readonly KeptFile[], others = patterns): Record<string, string> => ({ ...texts, 'sw.js': workerWith({ files, leftOut: others }, 'run();') });

it('accepts a list of every file, and a build that has no worker yet', () => {
  expect(siteReport(keptOfflineRule, worker(whole))).toEqual([]);
  expect(siteReport(keptOfflineRule, { ...worker(whole), 'open-graph/a.png': 'x', 'robots.txt': 'x', 'api/v1/a.json': '{}' })).toEqual([]);
  expect(siteReport(keptOfflineRule, texts)).toEqual([]);
});

describe('reports', () => {
  it.each([
    ['a file that is not listed', worker(whole.slice(0, 2)), '1:1'],
    ['a file that came later', { ...worker(whole), 'late.md': 'late' }, '1:1'],
    ['another content', { ...worker(whole), 'q/a.md': 'ö' }, '3:1'],
    ['a file that is gone', worker([...whole, ['gone/', 'aa', 1]]), '5:1'],
    ['a file that is left out', { ...worker([...whole, ['robots.txt', 'aa', 1]]), 'robots.txt': 'x' }, '5:1'],
    ['a file that stands there twice', worker([...whole, whole[0]!]), '5:1'],
    ['a wrong size', worker([[whole[0]![0], whole[0]![1], 99], ...whole.slice(1)]), '2:1'],
    ['other files left out', worker(whole, patterns.slice(1)), '1:1'],
    ['a worker without a list', { ...texts, 'sw.js': 'run()' }, '1:1'],
    ['a finished build without a worker', { ...texts, 'search/names.txt': 'x' }, '1:1'],
  ])('%s', (_, files, place) => {
    expect(siteReport(keptOfflineRule, files)).toEqual([`dist/sw.js:${place} OUT017`]);
  });

  it('the files by name, but not all of many', () => {
    const many = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`a${index}.md`, 'x']));
    expect(siteProblems(keptOfflineRule, { ...worker(whole), ...many })[0]!.message).toMatch(/a0\.md.*a4\.md.* and 3 more\./);
  });
});
