import { expect, test } from 'vitest';
import { readTerms, writeTerms } from './term-list.ts';

test('what is written is read again, sorted and once', () => {
  expect(writeTerms(['session', 'tool', 'sessions', 'tool'])).toBe('0session\n7s\n0tool');
  expect(readTerms(writeTerms(['session', 'tool', 'sessions', 'tool', 'a', `${'x'.repeat(40)}a`, `${'x'.repeat(40)}b`]))).toEqual([
    'a', 'session', 'sessions', 'tool', `${'x'.repeat(40)}a`, `${'x'.repeat(40)}b`,
  ]);
  expect(readTerms(writeTerms([]))).toEqual([]);
});
