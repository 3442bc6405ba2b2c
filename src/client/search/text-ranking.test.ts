import { expect, test } from 'vitest';
import type { SearchPage } from './index-format.ts';
import { rankTexts, type FoundWord, type More } from './text-ranking.ts';

const page = (path: string, kind = 'concept'): SearchPage => ({ path, title: path, kind, revisions: [] });
const [a, b, c] = [page('a'), page('b'), page('c')];
const word = (scores: readonly (readonly [SearchPage, number])[], weight = 1): FoundWord => ({ pages: new Map(scores.map(([of, score]) => [of, { score }])), weight });
const ranked = (words: readonly FoundWord[], names = new Map<SearchPage, number>(), more: More = new Map()): string[] => rankTexts(words, 100, names, more).map(({ path }) => path);

test('a rare word counts more than a common one, and several more than one', () => {
  const common = word([[a, 1], ...Array.from({ length: 40 }, (_, index) => [page(`x${index}`), 1] as const)]);
  const rare = word([[b, 1]]);
  expect(ranked([common, rare])[0]).toBe('b');
  expect(ranked([word([[a, 1], [b, 1]]), word([[a, 1], [c, 1]])])[0]).toBe('a');
});

test('names count with the text, and alone', () => {
  expect(ranked([word([[a, 1], [b, 1]])], new Map([[b, 0.5]]))[0]).toBe('b');
  expect(ranked([], new Map([[c, 1]]))).toEqual(['c']);
  expect(ranked([])).toEqual([]);
});

test('a page that has only the beginning of a word does not have it', () => {
  expect(ranked([word([[a, 0.03]])])).toEqual([]);
});

test('a word that says when counts less than one that says what', () => {
  expect(ranked([word([[a, 5], [page('d'), 1]], 0.5), word([[b, 5], [page('e'), 1]])])[0]).toBe('b');
});

test('an entry supports the answer that it refers to, and a quick-check item never comes before it', () => {
  const correction = page('correction', 'correction');
  expect(ranked([word([[a, 1], [b, 1], [correction, 1]])], new Map(), new Map([[correction, [b]]]))[0]).toBe('b');
  const check = page('check', 'check');
  expect(ranked([word([[check, 9]])], new Map([[check, 1]]), new Map([[check, [c]]]))).toEqual(['c', 'check']);
});
