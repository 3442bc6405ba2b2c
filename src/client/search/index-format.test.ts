import { expect, test } from 'vitest';
import { readIndex, writeIndex, type NamedPage, type NameIndex } from './index-format.ts';

const page: NamedPage = { path: 'about/', title: 'About', kind: 'page', tier: undefined, topic: undefined, revisions: [], identifiers: [], otherWords: [] };
const answer: NamedPage = {
  path: 'q/a/', title: 'What is `tools/list`?', kind: 'concept', tier: 'mid', topic: 'tools', revisions: ['2024-11-05', '2025-06-18'],
  identifiers: [{ text: 'tools/list', also: [1, 12] }, { text: '-32602', also: [] }], otherWords: [{ text: 'list of tools', also: [] }],
};
const index: NameIndex = { revisions: ['2024-11-05', '2025-03-26', '2025-06-18'], topics: [['tools', 'Tools']], pages: [page, answer] };

test('what is written is read again', () => {
  expect(readIndex(writeIndex(index))).toEqual({ ...index, kinds: ['page', 'concept'], tiers: ['mid'] });
});

test('a sign that separates is refused by name', () => {
  expect(() => writeIndex({ ...index, pages: [{ ...page, title: 'This | that' }] })).toThrow('“This | that” cannot be written into the search index, where "|" separates.');
});
