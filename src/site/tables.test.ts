import { expect, test } from 'vitest';
import { describe as worded } from '../model/span.ts';
import { createSurface } from '../spec/surface.ts';
import { handbookOf, textFact } from './fixtures.ts';
import { factsOfCell, livesOf, spansOfRow } from './tables.ts';

const handbook = handbookOf({ facts: [textFact('a', '..')] });
const surface = createSurface(handbook.revisions);

test('a row lives while any of its elements does, and is deprecated when those left are', () => {
  expect(livesOf({ elements: ['transport:stdio'] }, surface, handbook)).toEqual(['active', 'active', 'active', 'active', 'active']);
  expect(livesOf({ elements: ['transport:http+sse'] }, surface, handbook)).toEqual(['active', 'deprecated', 'deprecated', 'deprecated', 'deprecated']);
  expect(livesOf({ elements: ['method:initialize', 'method:tools/list'] }, surface, handbook).at(-1)).toBe('active');
  expect(livesOf({ elements: ['method:initialize'] }, surface, handbook).at(-1)).toBe('removed');
  expect(livesOf({ elements: ['method:no/such'] }, surface, handbook)).toEqual(Array(5).fill('absent'));
});

test('the cells of a row speak of the revisions it lives in, deprecated ones included', () => {
  expect(worded(spansOfRow(['absent', 'active', 'deprecated', 'removed', 'removed'], handbook), handbook.revisions)).toBe('2025-03-26 to 2025-06-18');
});

test('a cell is a list of facts or a reason', () => {
  expect(factsOfCell(['a', 'gone'], handbook)).toEqual([handbook.facts.get('a')]);
  expect(factsOfCell({ none: 'Nothing to say.' }, handbook)).toBe('Nothing to say.');
});
