import { expect, test } from 'vitest';
import { writeIndex, type NamedPage, type NameIndex } from '../../src/client/search/index-format.ts';
import { assemble } from '../../src/model/assemble.ts';
import { emptyRawHandbook } from '../../src/model/handbook.ts';
import { correctionSchema } from '../../src/model/registers.ts';
import { growIndex } from './grown-index.ts';

const raw = emptyRawHandbook();
raw.revisions.push({ id: '2025-06-18', data: { released: '2025-06-18', status: 'current', summary: 's', facts: [] } });
for (const [at, heard] of ['Sessions isolate every tenant of a hosted server.', 'Annotations protect against hostile tools | always.'].entries()) {
  raw.corrections.push({ id: `c${at}`, data: correctionSchema.parse({ heard, so: 'No.', verdict: 'wrong', wrong: 'none', topic: 'tools' }) });
}
const answer: NamedPage = { path: 'q/a/', title: 'A', kind: 'concept', tier: 'mid', topic: 'tools', revisions: [], identifiers: [], otherWords: [{ text: 'b', also: [] }, { text: 'c', also: [] }] };
const index: NameIndex = { revisions: [], topics: [['tools', 'Tools']], pages: [answer, { ...answer, path: 'about/', tier: undefined, topic: undefined }] };

test('answers are made up to the wanted number, with titles of the handbook and as many words as others have', () => {
  const grown = growIndex(index, assemble(raw), 5);
  const made = grown.pages.slice(2);
  expect(made).toHaveLength(4);
  expect(made[0]!.title).toBe('Sessions isolate every tenant of a hosted server.');
  expect(made.every(({ tier, otherWords }) => tier === 'mid' && otherWords.length === 2)).toBe(true);
  expect(grown.pages.slice(0, 2)).toEqual(index.pages);
  expect(writeIndex(growIndex(index, assemble(raw), 5))).toBe(writeIndex(grown));
});

test('an index that is large enough stays as it is', () => {
  expect(growIndex(index, assemble(raw), 1)).toEqual(index);
});

test('when every sentence is used, titles are made of the halves of two, and each answer has an address of its own', () => {
  const made = growIndex(index, assemble(raw), 5).pages.slice(2);
  expect(made[2]!.title).toBe('Sessions isolate every tenant tools   always.');
  expect(new Set(made.map(({ path }) => path)).size).toBe(4);
});
