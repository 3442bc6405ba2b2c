import { expect, test } from 'vitest';
import { countFacets, noFilters } from './facets.ts';
import { message } from './search-message.ts';
import type { SearchView } from './search-session.ts';

const view: SearchView = { query: 'x <b>', progress: 'done', results: [], total: 0, counts: countFacets([], noFilters), nearest: [], marked: [] };
const say = (changes: Partial<SearchView>, filters = noFilters): string =>
  message({ ...view, ...changes }, filters).map((part) => (typeof part === 'string' ? part : `[${part.text}]`)).join('');

test.each([
  [{ total: 1 }, noFilters, '1 result for “x <b>”.'],
  [{ total: 2 }, noFilters, '2 results for “x <b>”.'],
  [{ total: 2 }, { ...noFilters, tier: 'mid' }, '2 results for “x <b>” within the filters. [Show all]'],
  [{ total: 40 }, noFilters, 'The best 40 results for “x <b>”.'],
  [{ total: 3, corrected: 'y' }, noFilters, 'Did you mean “y”? No page has “x <b>”. 3 results.'],
  [{}, noFilters, 'Nothing was found for “x <b>”. Fewer or other words may help.'],
  [{ nearest: ['a', 'b'] }, noFilters, 'Nothing was found for “x <b>”. Near to it: [a], [b].'],
  [{}, { ...noFilters, tier: 'mid' }, 'Nothing is left by these filters. [Show all]'],
  [{ total: 1, failed: 'text' as const }, noFilters, '1 result for “x <b>”. The full text could not be loaded; titles and identifiers only.'],
  [{ failed: 'index' as const }, noFilters, 'The search could not be loaded. Check the connection, then type again.'],
  [{ progress: 'idle' as const }, noFilters, ''],
])('%o reads as a sentence', (changes, filters, expected) => {
  expect(say(changes, filters)).toBe(expected);
});

test('a search without results offers the topics', () => {
  const parts = message({ ...view, nearest: ['a'] }, noFilters, [['tools', 'Tools'], ['security', 'Security']]);
  expect(parts.map((part) => (typeof part === 'string' ? part : `[${part.text}]`)).join('')).toBe('Nothing was found for “x <b>”. Near to it: [a]. Topics: [Tools], [Security].');
  expect(parts.at(-2)).toEqual({ text: 'Security', query: '', filters: { ...noFilters, topic: 'security' } });
});
