import { expect, it } from 'vitest';
import { chooseDrafts, share, shuffled } from './choose.ts';
import type { Draft } from './mutant.ts';

const drafts = (count: number, code = 'X001'): Draft[] => Array.from({ length: count }, (_, index) => ({ subject: `${code}/${index}`, code, edits: [] }));
const subjects = (chosen: readonly Draft[]): string[] => chosen.map(({ subject }) => subject).sort();

it('takes the least number of each code, or all that there are', () => {
  const chosen = chooseDrafts({ name: 'op', atLeast: 5, oneIn: 1_000_000 }, [...drafts(50), ...drafts(3, 'Y001')]);
  expect(chosen.filter(({ code }) => code === 'X001')).toHaveLength(5);
  expect(chosen.filter(({ code }) => code === 'Y001')).toHaveLength(3);
});

it('takes one in so many beyond the least number', () => {
  expect(chooseDrafts({ name: 'op', atLeast: 1, oneIn: 10 }, drafts(2000)).length).toBeGreaterThan(150);
});

it('chooses the same places whatever else there is, and other ones for another operator', () => {
  const some = subjects(chooseDrafts({ name: 'op', atLeast: 1, oneIn: 10 }, drafts(500)));
  const more = subjects(chooseDrafts({ name: 'op', atLeast: 1, oneIn: 10 }, drafts(1000).reverse()));
  expect(more).toEqual(expect.arrayContaining(some));
  expect(subjects(chooseDrafts({ name: 'other', atLeast: 1, oneIn: 10 }, drafts(500)))).not.toEqual(some);
});

it('refuses two mutants of one name', () => {
  expect(() => chooseDrafts({ name: 'op' }, [...drafts(2), ...drafts(1)])).toThrow('two mutants of "X001/0"');
});

it('gives a text the same share each time', () => {
  expect(share('a')).toBe(share('a'));
  expect(share('a')).toBeGreaterThanOrEqual(0);
  expect(share('a')).toBeLessThan(1);
  expect(shuffled(['a', 'b', 'c', 'd'], (item) => item)).toEqual(shuffled(['d', 'c', 'b', 'a'], (item) => item));
});
