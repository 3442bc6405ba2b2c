import type { FirstSearch } from './first-search.ts';
import type { LighthouseResult } from './lighthouse.ts';
import type { Traffic } from './measured-site.ts';
import type { NextPage } from './next-page.ts';
import type { PageLoad, PagePaint } from './page-load.ts';
import { size } from './report.ts';
import { table } from './table.ts';

/** All figures of a site; what was not measured is missing. */
export interface SiteFigures {
  readonly name: string;
  readonly load?: PageLoad;
  readonly throttled?: PagePaint;
  readonly next?: NextPage;
  readonly lighthouse?: LighthouseResult;
  readonly searches?: readonly FirstSearch[];
}

/** What Lighthouse says of a kind of page. */
export interface KindFigures {
  readonly kind: string;
  readonly path: string;
  readonly result: LighthouseResult;
}

type Row = readonly [label: string, of: (site: SiteFigures) => string | undefined];

const ms = (time: number | undefined): string | undefined => (time === undefined ? undefined : String(Math.round(time)));
const bytes = (count: number | undefined): string | undefined => (count === undefined ? undefined : size(count));
const kind = (traffic: Traffic | undefined, name: string): string | undefined => (traffic === undefined ? undefined : size(traffic.kinds[name]?.bytes ?? 0));
const shift = (value: number | undefined): string | undefined => value?.toFixed(3).replace(/\.?0+$/, '');

const rows: readonly Row[] = [
  ['Requests until idle', ({ load }) => load && String(load.toIdle.requests)],
  ['Bytes until idle, brotli', ({ load }) => bytes(load?.toIdle.bytes)],
  ['of these HTML', ({ load }) => kind(load?.toIdle, 'html')],
  ['of these script files', ({ load }) => kind(load?.toIdle, 'js')],
  ['of these style sheets', ({ load }) => kind(load?.toIdle, 'css')],
  ['of these fonts', ({ load }) => kind(load?.toIdle, 'font')],
  ['HTML, uncompressed', ({ load }) => bytes(load?.rawHtml)],
  ['script inside the HTML, uncompressed', ({ load }) => bytes(load?.inlineScript)],
  ['style inside the HTML, uncompressed', ({ load }) => bytes(load?.inlineStyle)],
  ['DOM elements', ({ load }) => load && String(load.elements)],
  ['Lighthouse: performance, accessibility, best practices, SEO', ({ lighthouse }) => lighthouse?.scores.join(' ')],
  ['FCP, simulated throttling, ms', ({ lighthouse }) => ms(lighthouse?.firstPaint)],
  ['LCP, simulated throttling, ms', ({ lighthouse }) => ms(lighthouse?.largestPaint)],
  ['TBT, simulated throttling, ms', ({ lighthouse }) => ms(lighthouse?.blocked)],
  ['CLS in Lighthouse', ({ lighthouse }) => shift(lighthouse?.shift)],
  ['FCP, applied throttling, ms', ({ throttled }) => ms(throttled?.firstPaint)],
  ['LCP, applied throttling, ms', ({ throttled }) => ms(throttled?.largestPaint)],
  ['TBT, applied throttling, ms', ({ throttled }) => ms(throttled?.blocked)],
  ['CLS, applied throttling', ({ throttled }) => shift(throttled?.shift)],
  ['Next page by its link, ms from click to heading', ({ next }) => ms(next?.milliseconds)],
  ['Next page: requests', ({ next }) => next && String(next.requests)],
  ['Next page: bytes', ({ next }) => bytes(next?.bytes)],
];

function searchRows(sites: readonly SiteFigures[]): Row[] {
  const queries = [...new Set(sites.flatMap(({ searches = [] }) => searches.map(({ query }) => query)))];
  return queries.flatMap((query): Row[] => {
    const of = ({ searches = [] }: SiteFigures): FirstSearch | undefined => searches.find((search) => search.query === query);
    return [
      [`Search "${query}": bytes to first result`, (site) => bytes(of(site)?.bytesToFirst)],
      [`Search "${query}": bytes until quiet`, (site) => bytes(of(site)?.bytes)],
      [`Search "${query}": ms to first result`, (site) => ms(of(site)?.milliseconds)],
    ];
  });
}

/** The sites side by side. Rows that nobody has a figure for are left out. */
export function sitesTable(sites: readonly SiteFigures[]): string {
  const all = [...rows, ...searchRows(sites)].map(([label, of]) => [label, ...sites.map((site) => of(site) ?? '–')]);
  return table(['', ...sites.map(({ name }) => name)], all.filter(([, ...cells]) => cells.some((cell) => cell !== '–')));
}

/** The kinds of our own pages with their scores. */
export function kindsTable(kinds: readonly KindFigures[]): string {
  const cells = kinds.map(({ kind: name, path, result }) => [
    `${name}, \`${path}\``, ...result.scores.map(String), ms(result.firstPaint)!, ms(result.largestPaint)!, ms(result.blocked)!, shift(result.shift)!, result.failed.join(', ') || 'none',
  ]);
  return table(['Kind of page', 'Performance', 'Accessibility', 'Best practices', 'SEO', 'FCP, ms', 'LCP, ms', 'TBT, ms', 'CLS', 'Not passed'], cells);
}
