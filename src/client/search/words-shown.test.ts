import { expect, test } from 'vitest';
import { kindNames, tierNames } from '../../site/wording.ts';
import { label, orderedValues } from './words-shown.ts';

test('tiers and kinds are called what the pages call them, in the same order', () => {
  expect(orderedValues.tier.map((value) => [value, label(value)])).toEqual(Object.entries(tierNames));
  expect(orderedValues.kind.slice(0, Object.keys(kindNames).length).map((value) => [value, label(value)])).toEqual(Object.entries(kindNames));
  expect(label('check')).toBe('Quick check');
});
