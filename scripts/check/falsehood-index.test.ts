import { expect, it } from 'vitest';
import { indexWords } from './falsehood-index.ts';
import { wordsOf } from './falsehood-words.ts';

const sentences = ['A zebra sees a lion.', 'A lion sees lions.', 'No zebras here.'];
const index = indexWords(sentences.map(wordsOf));

it.each([
  ['zebra', [0]],
  ['zebra*', [0, 2]],
  ['unicorn', []],
  [{ all: ['lion', 'zebra*'] }, [0]],
  [{ some: ['lions', 'zebras'] }, [1, 2]],
  [{ all: ['sees', { some: ['zebras', 'lions'] }] }, [1]],
  [{ all: [] }, [0, 1, 2]],
  [{ some: [] }, []],
] as const)('finds the sentences that have words: %j', (needs, found) => {
  expect([...index.holding(needs)]).toEqual(found);
  expect(sentences.map((_, number) => index.holds(number, needs))).toEqual(sentences.map((_, number) => (found as readonly number[]).includes(number)));
});

it('finds them among many', () => {
  const many = indexWords(Array.from({ length: 100 }, (_, number) => wordsOf(number % 31 === 0 ? 'here' : 'there')));
  expect([...many.holding('here')]).toEqual([0, 31, 62, 93]);
});

it('finds nothing among none', () => {
  expect([...indexWords([]).holding('here')]).toEqual([]);
});
