import { expect, it } from 'vitest';
import { applyEdits, makeMutant } from './mutant.ts';

const files = new Map([['a.yaml', new TextEncoder().encode('one: 1\ntwo: 2\nthree: 3\n')]]);
const text = (bytes: Uint8Array | null | undefined): string => new TextDecoder().decode(bytes ?? undefined);

it('makes all edits of a file at once, in any order', () => {
  expect(applyEdits('abcdef', [{ start: 4, end: 5, text: 'E' }, { start: 0, end: 1, text: '' }, { start: 2, end: 2, text: '-' }])).toBe('b-cdEf');
});

it('refuses edits that overlap or lie outside of the text', () => {
  expect(() => applyEdits('abc', [{ start: 0, end: 2, text: '' }, { start: 1, end: 3, text: '' }])).toThrow(RangeError);
  expect(() => applyEdits('abc', [{ start: 2, end: 9, text: '' }])).toThrow(RangeError);
});

it('expects the report where the first edit puts its text, after the edits before it', () => {
  const mutant = makeMutant('op', { subject: 's', code: 'X001', edits: [
    { file: 'a.yaml', start: 14, end: 22, text: 'three: 4' }, { file: 'a.yaml', start: 0, end: 0, text: 'zero: 0\nhalf: 0\n' },
  ] }, files);
  expect(text(mutant.changed.get('a.yaml'))).toBe('zero: 0\nhalf: 0\none: 1\ntwo: 2\nthree: 4\n');
  expect(mutant.due).toEqual({ file: 'a.yaml', first: 5, last: 5 });
  expect([mutant.id, mutant.before, mutant.after]).toEqual(['op:s', 'three: 3', 'three: 4']);
});

it('leaves out the white space around an inserted text, and keeps to its focus', () => {
  const edit = { file: 'a.yaml', start: 7, end: 7, text: '\n\nmore: 1\n\n' };
  expect(makeMutant('op', { subject: 's', code: 'X001', edits: [edit] }, files).due).toMatchObject({ first: 4, last: 4 });
  expect(makeMutant('op', { subject: 's', code: 'X001', edits: [{ ...edit, focus: [0, 1] }] }, files).due).toMatchObject({ first: 2, last: 3 });
});

it('moves a place given in the unchanged text', () => {
  const mutant = makeMutant('op', { subject: 's', code: 'X001', edits: [{ file: 'a.yaml', start: 0, end: 7, text: '' }], at: { file: 'a.yaml', start: 14, end: 20 } }, files);
  expect(mutant.due).toEqual({ file: 'a.yaml', first: 2, last: 2 });
});

it('takes files away, adds them, and turns the clock', () => {
  const gone = makeMutant('op', { subject: 's', code: 'X001', edits: [], replaced: new Map([['a.yaml', null]]) }, files);
  expect([gone.changed.get('a.yaml'), gone.due, gone.after]).toEqual([null, { file: 'a.yaml', first: 1, last: 1 }, 'no file']);
  const later = makeMutant('op', { subject: 's', code: 'X001', edits: [], today: '2030-01-01', at: { file: 'a.yaml', start: 8, end: 8 } }, files);
  expect([later.due.first, later.today, later.after]).toEqual([2, '2030-01-01', '2030-01-01']);
});
