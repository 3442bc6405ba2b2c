import { expect, test } from 'vitest';
import { noFilters } from './facets.ts';
import { readState, writeState } from './url-state.ts';

test('what is written is read again', () => {
  const state = { query: 'a&b <img> #1', filters: { tier: 'mid', topic: 'tools', kind: 'debugging', revision: '2025-06-18' } };
  expect(readState(writeState(state))).toEqual(state);
});

test('an empty state leaves the address bare', () => {
  expect(writeState({ query: '  ', filters: noFilters })).toBe('');
  expect(readState('')).toEqual({ query: '', filters: noFilters });
});

test('an overlong query is cut', () => {
  expect(readState(`?q=${'x'.repeat(5000)}`).query).toHaveLength(200);
});
