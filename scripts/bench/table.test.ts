import { expect, it } from 'vitest';
import { median, table } from './table.ts';

it('the median of an even count is the lower of the two in the middle', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2);
});

it('a table lines up its columns', () => {
  expect(table(['Name', 'Bytes'], [['page', '12'], ['index of all', '12345']])).toBe(
    '| Name         | Bytes |\n|--------------|------:|\n| page         |    12 |\n| index of all | 12345 |',
  );
});
