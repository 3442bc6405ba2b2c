import { expect, it } from 'vitest';
import { changedSince, mutationResultSchema, totalOf } from './mutation-result.ts';

const row = { code: 'SPAN002', mutants: 12, caught: 12, inPlace: 11 };
const result = { date: '2026-11-22', content: 'c0', rules: 'r0', codes: [row] };

it('reads what pages show, and leaves out the rest', () => {
  expect(mutationResultSchema.parse({ ...result, operators: 40 })).toEqual({ ...result, equivalent: [] });
  expect(mutationResultSchema.safeParse({ ...result, date: 'yesterday' }).success).toBe(false);
  expect(mutationResultSchema.safeParse({ ...result, codes: [{ ...row, caught: -1 }] }).success).toBe(false);
});

it('adds up rows', () => {
  expect(totalOf([row, { ...row, mutants: 3, caught: 2, inPlace: 2 }])).toEqual({ mutants: 15, caught: 14, inPlace: 13 });
  expect(totalOf([])).toEqual({ mutants: 0, caught: 0, inPlace: 0 });
});

it('says what has changed since', () => {
  const sentences = [true, false].flatMap((contentChanged) => [true, false].map((rulesChanged) => changedSince({ contentChanged, rulesChanged })));
  expect(new Set(sentences).size).toBe(4);
  expect(sentences.at(-1)).toBe('Neither the content nor the rules have changed since.');
});
