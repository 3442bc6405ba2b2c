import { expect, it } from 'vitest';
import { actionsOf, labelOf, megabytes, wordsOf, type CopyState } from './copy-state.ts';

const kept = (missing: number, isLasting = true): CopyState => ({ kind: 'kept', count: { files: 1234, bytes: 12_345_678, missing }, isLasting });
const all: CopyState[] = [
  { kind: 'impossible', why: 'file' }, { kind: 'impossible', why: 'insecure' }, { kind: 'impossible', why: 'no workers' }, { kind: 'impossible', why: 'closed' },
  { kind: 'none' }, { kind: 'loading', done: 1, total: 2 }, { kind: 'updating', done: 1, total: 2 }, { kind: 'update' }, kept(0), kept(3),
];

it('says how it stands, each in other words, and offers what can be done', () => {
  expect(new Set(all.map((state) => wordsOf(state))).size).toBe(all.length);
  expect(all.map((state) => actionsOf(state).map((action) => labelOf(action, state)))).toEqual([
    [], [], [], [], ['Keep this offline'], ['Stop and remove'], ['Remove from this browser'], ['Use the update now', 'Remove from this browser'],
    ['Look for an update', 'Remove from this browser'], ['Load what is missing', 'Remove from this browser'],
  ]);
});

it('says what is kept, how much it is, and whether it lasts', () => {
  expect(wordsOf(kept(0))).toBe('The handbook is kept: 1,234 files, 12.3 MB. Every page and the search work without a network.');
  expect(wordsOf(kept(0, false))).toContain('may delete it');
  expect(wordsOf(kept(3))).toBe('The browser has deleted 3 of 1,234 files. The rest is kept.');
  expect(megabytes(49_999)).toBe('0.0 MB');
});

it('says what went wrong, and that an older copy is still there', () => {
  expect(wordsOf({ kind: 'none' }, 'full')).toMatch(/^The storage of this browser is full.*room/);
  expect(wordsOf(kept(0), 'full')).toMatch(/full.*The handbook is kept/);
  expect(wordsOf({ kind: 'none' }, 'network')).toContain('next try');
  expect(wordsOf({ kind: 'updating', done: 1, total: 2 }, 'network')).toBe(wordsOf({ kind: 'updating', done: 1, total: 2 }));
  expect(wordsOf({ kind: 'impossible', why: 'file' }, 'network')).not.toContain('network failed');
});
