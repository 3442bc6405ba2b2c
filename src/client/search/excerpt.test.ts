import { expect, test } from 'vitest';
import { cutExcerpt } from './excerpt.ts';
import { markWords, type Piece } from './pieces.ts';

const show = (pieces: readonly Piece[]): string => pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
const words = 'The server may forget a session. A forgotten session means 404. (The "client" starts over, then.)'.split(' ');

test('the passage with most found words is cut out, and they are marked without punctuation', () => {
  expect(show(cutExcerpt(words, { from: 0, to: words.length }, new Set([5, 8, 10]), 8))).toBe('… forget a [session]. A forgotten [session] means [404]. …');
  expect(show(cutExcerpt(words, { from: 6, to: words.length }, new Set([12]), 6))).toBe('… forgotten session means 404. (The "[client]" …');
});

test('nothing outside the range is shown', () => {
  expect(show(cutExcerpt(words, { from: 6, to: 11 }, new Set([5, 8]), 20))).toBe('A forgotten [session] means 404.');
});

test('without found words the range is shown from its start', () => {
  expect(show(cutExcerpt(words, { from: 6, to: 16 }, new Set(), 3))).toBe('A forgotten session …');
  expect(cutExcerpt([], { from: 0, to: 0 }, new Set(), 5)).toEqual([]);
});

test('markup in a page is text like any other', () => {
  expect(cutExcerpt(['<img', 'onerror=x>'], { from: 0, to: 2 }, new Set([0]), 5)).toEqual([
    { text: '<', marked: false }, { text: 'img', marked: true }, { text: ' onerror=x>', marked: false },
  ]);
});

test('query words are marked where a word begins with them, and never as a pattern', () => {
  expect(show(markWords('Sessions and possession', ['session']))).toBe('[Session]s and possession');
  expect(show(markWords('a+b (c', ['.*', '(c']))).toBe('a+b [(c]');
  expect(show(markWords('nothing', []))).toBe('nothing');
});
