import { expect, it } from 'vitest';
import { wordsOfPath } from './words-of-path.ts';

it.each([
  ['/q/session-lifecicle/', 'session lifecicle'],
  ['/guide/q/session-lifecycle.html', 'guide session lifecycle'],
  ['/spec/2025-06-18/', '2025 06 18'],
  ['/q/', ''],
  ['/', ''],
  ['/tools%2Flist', 'tools/list'],
  ['/%E0%A4%A', '%E0%A4%A'],
])('%s', (path, words) => {
  expect(wordsOfPath(path)).toBe(words);
});

it('is never longer than a search', () => {
  expect(wordsOfPath(`/${'a'.repeat(500)}/`)).toHaveLength(100);
});
