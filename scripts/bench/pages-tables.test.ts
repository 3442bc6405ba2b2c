import { expect, test } from 'vitest';
import type { LighthouseResult } from './lighthouse.ts';
import { traffic } from './measured-site.ts';
import { kindsTable, sitesTable } from './pages-tables.ts';

/** A table without the white space that lines it up. */
const squeezed = (text: string): string => text.replaceAll(/ +/g, ' ');
const sent = (path: string, bytes: number, raw: number) => ({ at: 0, path, status: 200, bytes, raw });
const result: LighthouseResult = { scores: [100, 99, 100, 100], firstPaint: 700.4, largestPaint: 701, blocked: 0, shift: 0.0124, failed: ['color-contrast'], version: '13.5.0' };

test('requests are added up by kind of file, without the icon', () => {
  expect(traffic([sent('/q/a/', 10, 40), sent('/_astro/x.js', 5, 9), sent('/f.woff2', 3, 3), sent('/favicon.svg', 1, 1)])).toEqual({
    requests: 3, bytes: 18, kinds: { html: { bytes: 10, raw: 40 }, js: { bytes: 5, raw: 9 }, font: { bytes: 3, raw: 3 } },
  });
});

test('sites stand side by side, and what nobody measured is no row', () => {
  const text = squeezed(sitesTable([
    { name: 'Ours', next: { milliseconds: 40.2, requests: 1, bytes: 2048 }, searches: [{ query: 'session', bytesToFirst: 1024, bytes: 4096, milliseconds: 20, first: 'Sessions' }] },
    { name: 'Theirs', lighthouse: result },
  ]));
  expect(text).toContain('| Next page by its link, ms from click to heading | 40 | – |');
  expect(text).toContain('| Search "session": bytes to first result | 1.0 KiB | – |');
  expect(text).toContain('accessibility, best practices, SEO | – | 100 99 100 100 |');
  expect(text).not.toContain('DOM elements');
});

test('a kind of page has its scores and what was not passed', () => {
  expect(squeezed(kindsTable([{ kind: 'home', path: '/', result }]))).toContain('| home, `/` | 100 | 99 | 100 | 100 | 700 | 701 | 0 | 0.012 | color-contrast |');
});
