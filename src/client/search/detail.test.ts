import { expect, test } from 'vitest';
import { readDetail } from './detail.ts';

const content = 'Title. Say it in short. A session is gone with 404. Full answer. Sessions end. The client starts over. Traps. None here. f1 session';
const at = (word: string, from = 0): number => content.split(' ').indexOf(word, from);
const anchors = [
  { element: 'section', id: 'say-it', text: '', location: 1 },
  { element: 'h2', id: 'say-it', text: 'Say it in short', location: at('Say') },
  { element: 'h2', id: 'answer', text: 'Full answer', location: at('Full') },
  { element: 'h2', id: 'traps', text: 'Traps', location: at('Traps.') },
  { element: 'li', id: 'f1', text: 'f1', location: at('f1') },
];
const hits = [at('session'), at('404.'), at('Sessions'), at('session', at('f1'))];

test('the excerpt comes from the summary, the sections from the other headings, most found first', () => {
  const { excerpt, sections } = readDetail({ content, anchors }, [...hits, at('starts')]);
  expect(excerpt.map(({ text }) => text).join('')).toBe('A session is gone with 404.');
  expect(sections.map(({ anchor, title }) => [anchor, title])).toEqual([['answer', 'Full answer'], ['traps', 'Traps']]);
  expect(sections[0]?.excerpt.map(({ text }) => text).join('')).toBe('Sessions end. The client starts over.');
});

test('a page without headings has an excerpt and no sections', () => {
  const { excerpt, sections } = readDetail({ content: 'one two three', anchors: [] }, [1]);
  expect(excerpt).toEqual([{ text: 'one ', marked: false }, { text: 'two', marked: true }, { text: ' three', marked: false }]);
  expect(sections).toEqual([]);
});

test('the title of an entry is not repeated', () => {
  const { excerpt } = readDetail({ content: 'Rug pull. A change after approval.', anchors: [{ element: 'h1', id: 'title', text: 'Rug pull', location: 0 }] }, [0, 3]);
  expect(excerpt.map(({ text }) => text).join('')).toBe('A change after approval.');
});
