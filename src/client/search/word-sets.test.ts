import { expect, test } from 'vitest';
import { bestWordSets } from './word-sets.ts';

test('sets of words that pages have together come by how much of the query they say', () => {
  const pages = new Map([
    ['session', ['a', 'b', 'c', 'd', 'e']],
    ['replicas', ['a', 'b']],
    ['robin', ['a']],
    ['zebra', []],
  ]);
  expect(bestWordSets(pages, 100)).toEqual([['session', 'replicas', 'robin'], ['session', 'replicas']]);
});

test('words on no page give nothing', () => {
  expect(bestWordSets(new Map([['x', []], ['y', []]]), 10)).toEqual([]);
});
