import { expect, test } from 'vitest';
import { emptyRecord, isEmpty, readRecord, totalOf } from './score-record.ts';

const record = { version: 1, scores: { 'Names the host': 3 }, candidate: 'A', interviewer: '', date: '2026-11-22', notes: 'x' };

test('what was written is read again, and nothing stored is an empty sheet', () => {
  expect(readRecord(JSON.stringify(record))).toEqual(record);
  expect(readRecord(null)).toBe(emptyRecord);
  expect(isEmpty(emptyRecord)).toBe(true);
  expect(isEmpty({ ...emptyRecord, notes: 'x' })).toBe(false);
  expect(isEmpty({ ...emptyRecord, scores: { a: 1 } })).toBe(false);
});

test.each([
  ['no JSON', '{'], ['no object', '7'], ['null', 'null'], ['a list', '[]'], ['another version', JSON.stringify({ ...record, version: 2 })],
  ['a score out of range', JSON.stringify({ ...record, scores: { a: 5 } })], ['half a score', JSON.stringify({ ...record, scores: { a: 1.5 } })],
  ['a score as text', JSON.stringify({ ...record, scores: { a: '3' } })], ['scores as a list', JSON.stringify({ ...record, scores: [3] })],
  ['no scores', JSON.stringify({ ...record, scores: null })], ['notes that are no text', JSON.stringify({ ...record, notes: 1 })],
  ['a field that is missing', JSON.stringify({ ...record, candidate: undefined })], ['nothing', ''],
])('%s is not read', (_, stored) => {
  expect(readRecord(stored)).toBeUndefined();
});

test('the total counts what was rated and says what was not', () => {
  expect(totalOf([], 6)).toBe('');
  expect(totalOf([4, 3], 2)).toBe('7 of 8');
  expect(totalOf([4, 3], 6)).toBe('7 of 8, 4 of 6 points not rated');
});
