import { expect, it } from 'vitest';
import { content } from '../check/test-content.ts';
import { openWorkspace } from '../check/workspace.ts';
import { searchContent } from './search-content.ts';

const { handbook } = openWorkspace(content()).workspace!;

it('is plain data that a thread can be given', () => {
  const found = searchContent(handbook);
  expect(structuredClone(found)).toEqual(found);
  expect(found.index.pages.map(({ path }) => path)).toEqual(expect.arrayContaining([...found.wanted]));
  expect(found.wanted).toHaveLength(handbook.questions.size + handbook.postmortems.size + handbook.guides.size);
});

it('does not depend on the order in which entries were read', () => {
  const reversed = { ...handbook, corrections: new Map([...handbook.corrections].reverse()), quiz: new Map([...handbook.quiz].reverse()) };
  expect(searchContent(reversed)).toEqual(searchContent(handbook));
});
