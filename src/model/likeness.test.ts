import { expect, it } from 'vitest';
import { byLikeness } from './likeness.ts';

it('puts the name first that takes the fewest changes, whatever its case', () => {
  expect(byLikeness(['summary', 'Title', 'tier'], 'titel')).toEqual(['Title', 'tier', 'summary']);
});

it('orders names that are equally alike by themselves', () => {
  expect(byLikeness(['b', 'a'], 'x')).toEqual(['a', 'b']);
});
