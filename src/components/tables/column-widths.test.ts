import { expect, test } from 'vitest';
import { columnWidths } from './column-widths.ts';

test('a fuller column is wider, and together they fill the table', () => {
  const [short, long] = columnWidths([[50, 200], [50, 250]], 30);
  expect(long).toBeGreaterThan(short!);
  expect(short! + long!).toBeCloseTo(30, 0);
});

test('no column is too narrow for a word or too wide for a phone', () => {
  expect(columnWidths([[0, 9000]], 40)).toEqual([10, 22]);
});

test('empty columns share the width', () => {
  expect(columnWidths([[0, 0]], 30)).toEqual([15, 15]);
  expect(columnWidths([], 30)).toEqual([]);
});
