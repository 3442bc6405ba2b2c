import { expect, test } from 'vitest';
import { headline, summary } from './summary.ts';
import { count, firmness } from './wording.ts';

test('counts are words up to twelve', () => {
  expect([count(0, 'case'), count(1, 'case'), count(12, 'case'), count(1234, 'fact')]).toEqual(['no cases', 'one case', 'twelve cases', '1,234 facts']);
});

test('a source says who wrote it and how it was read', () => {
  expect(firmness({ primary: true, read: { how: 'part' } })).toBe('Primary, read in part');
  expect(firmness({ primary: false, read: { how: 'not' } })).toBe('Secondary, not read');
});

test('a description ends with a sentence where it can, and never in a word', () => {
  expect(summary('Short.', 20)).toBe('Short.');
  expect(summary('A first sentence. A second one follows here.', 30)).toBe('A first sentence.');
  expect(summary('Words and words without any stop at all', 20)).toBe('Words and words…');
});

test('the home page is not named twice in its title', () => {
  expect(headline('MCP Interview Handbook')).toBe('MCP Interview Handbook');
  expect(headline('Search')).toBe('Search · MCP Interview Handbook');
});
