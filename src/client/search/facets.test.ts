import { expect, test } from 'vitest';
import { countFacets, noFilters, passes } from './facets.ts';
import type { SearchPage } from './index-format.ts';

const page = (path: string, data: Partial<SearchPage>): SearchPage => ({ path, title: path, kind: 'concept', revisions: [], ...data });
const pages = [
  page('a', { tier: 'junior', topic: 'tools', revisions: ['2024-11-05'] }),
  page('b', { tier: 'senior', topic: 'tools', kind: 'debugging', revisions: ['2024-11-05', '2025-03-26'] }),
  page('c', { kind: 'case' }),
];

test('open filters leave everything, chosen ones what has the value', () => {
  expect(pages.filter((one) => passes(one, noFilters))).toEqual(pages);
  expect(pages.filter((one) => passes(one, { ...noFilters, topic: 'tools', revision: '2025-03-26' })).map(({ path }) => path)).toEqual(['b']);
  expect(pages.filter((one) => passes(one, { ...noFilters, tier: 'nonsense' }))).toEqual([]);
});

test('a facet is counted as if it were open and the others as chosen', () => {
  const counts = countFacets(pages, { ...noFilters, tier: 'senior' });
  expect([...counts.tier]).toEqual([['junior', 1], ['senior', 1]]);
  expect([...counts.kind]).toEqual([['debugging', 1]]);
  expect([...counts.revision]).toEqual([['2024-11-05', 1], ['2025-03-26', 1]]);
});
