import { expect, test } from 'vitest';
import { eachOnce } from './each-once.ts';

test('the first of each key stays, in order', () => {
  expect(eachOnce(['bar', 'axe', 'box', 'ash', 'cup'], ([letter]) => letter!)).toEqual(['bar', 'axe', 'cup']);
});
