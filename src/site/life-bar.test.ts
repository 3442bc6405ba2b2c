import { expect, test } from 'vitest';
import { parseSpans } from '../model/span.ts';
import type { Life } from '../spec/element.ts';
import { handbookOf } from './fixtures.ts';
import { barClasses, barOfLives, barOfSpans, barRules, lifeWords } from './life-bar.ts';

const { revisions } = handbookOf({});
const lives = (letters: string): Life[] => [...letters].map((letter) => ({ a: 'active', d: 'deprecated', r: 'removed' } as const)[letter] ?? 'absent');
const words = (letters: string) => lifeWords(lives(letters), revisions).map((word) => (typeof word === 'string' ? word : word.id)).join('');

test('classes leave out what is the default', () => {
  const classes = (span: string) => barClasses(barOfSpans(parseSpans(span, revisions), revisions)!, 5);
  expect(classes('..')).toBe('');
  expect(classes('2025-06-18..')).toBe('f2');
  expect(classes('2025-03-26..2025-11-25')).toBe('f1 t4');
  expect(barClasses(barOfLives(lives('aadd-'))!, 5)).toBe('t4 d2');
});

test('a span is drawn as far as it is verified', () => {
  expect(barClasses(barOfSpans(parseSpans('2025-06-18..', revisions, revisions.get('2025-11-25')), revisions)!, 5)).toBe('f2 t4');
});

test('a span or life with gaps has no bar, and words all the same', () => {
  expect(barOfSpans(parseSpans('2024-11-05, 2025-06-18..', revisions), revisions)).toBeUndefined();
  expect(barOfLives(lives('a-a--'))).toBeUndefined();
  expect(words('a-a--')).toBe('Active 2024-11-05 only, 2025-06-18 only');
});

test('a life is worded', () => {
  expect(words('aaaaa')).toBe('Active in all revisions');
  expect(words('-aaaa')).toBe('Active since 2025-03-26');
  expect(words('adddd')).toBe('Active 2024-11-05 only, deprecated since 2025-03-26');
  expect(words('-aaar')).toBe('Active 2025-03-26 to 2025-11-25');
  expect(words('-----')).toBe('In no revision');
});

test('the rules cover every step of a longer line', () => {
  expect(barRules(6)).toContain(':root{--n:6}');
  for (const rule of ['.f5{--f:5}', '.t5{--t:5}', '.d0{--d:0}', '.d5{--d:5}']) expect(barRules(6)).toContain(rule);
});
