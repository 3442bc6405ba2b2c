import { expect, it } from 'vitest';
import type { HandbookDocument } from '../model/handbook.ts';
import type { Passage } from '../model/passage/passage.ts';
import { readingMinutes } from './reading-time.ts';

const passages = (...texts: string[]): HandbookDocument['passages'] => texts.map((text) => ({ text }) as Passage);

it('counts every passage and rounds up', () => {
  expect(readingMinutes({ passages: passages('word '.repeat(200)) })).toBe(1);
  expect(readingMinutes({ passages: passages('word '.repeat(200), 'one more') })).toBe(2);
});
