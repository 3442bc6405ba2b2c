import { expect, it } from 'vitest';
import { changedSince, totalOf } from './mutation-result.ts';

const row = { code: 'SPAN002', mutants: 12, caught: 12, inPlace: 11 };

it('adds up rows', () => {
  expect(totalOf([row, { ...row, mutants: 3, caught: 2, inPlace: 2 }])).toEqual({ mutants: 15, caught: 14, inPlace: 13 });
  expect(totalOf([])).toEqual({ mutants: 0, caught: 0, inPlace: 0 });
});

it('says what has changed since', () => {
  const sentences = [true, false].flatMap((contentChanged) => [true, false].map((rulesChanged) => changedSince({ contentChanged, rulesChanged })));
  expect(new Set(sentences).size).toBe(4);
  expect(sentences.at(-1)).toBe('Neither the content nor the rules have changed since.');
});
