import { expect, test } from 'vitest';
import { assemble } from '../../src/model/assemble.ts';
import type { EntryData } from '../../src/model/collections.ts';
import { emptyRawHandbook, type Handbook } from '../../src/model/handbook.ts';
import { quizItemSchema } from '../../src/model/quiz.ts';
import { correctionSchema } from '../../src/model/registers.ts';
import { entryTitles, nameIndex, termsOf, textFile, type Fragment } from './index-files.ts';
import { searchContent } from './search-content.ts';
import { question } from './test-question.ts';

function handbook(questions: ReturnType<typeof question>[]): Handbook {
  const raw = emptyRawHandbook();
  const revision: Omit<EntryData<'revisions'>, 'released'> = { status: 'final', summary: 's', facts: [] };
  raw.revisions.push({ id: '2025-03-26', data: { ...revision, released: '2025-03-26' } }, { id: '2025-06-18', data: { ...revision, released: '2025-06-18', status: 'current' } });
  raw.topics.push({ id: 'tools', data: { name: 'Tools', order: 1, description: 'd' } });
  raw.glossary.push({ id: 'host', data: { term: 'Host', definition: 'd', aliases: ['host application'], questions: [] } });
  raw.corrections.push({ id: 'heard-it', data: correctionSchema.parse({ heard: 'Tools are `safe`.', so: 'No.', verdict: 'wrong', wrong: 'none', topic: 'tools', questions: ['b'] }) });
  const options = [{ text: 'Yes', right: true, why: 'w' }, { text: 'No', why: 'w', wrong: 'none' }, { text: 'So', why: 'w', wrong: 'none' }];
  raw.quiz.push({ id: 'asked', data: quizItemSchema.parse({ ask: 'Is it?', topic: 'tools', questions: ['a', 'b'], options }) });
  raw.questions.push(...questions);
  return assemble(raw);
}

const book = handbook([
  question('b', { identifiers: ['tools/list'] }),
  question('a', { identifiers: ['tools/list'], aliases: ['tools/list', 'menu'], changes: [{ revision: '2025-06-18', text: 'It came.' }] }),
]);
const content = searchContent(book);
const fragments: readonly Fragment[] = [
  { id: '1f', path: '/q/a/', title: 'Question a', content: 'Sessions are gone. 404' },
  { id: '3f', path: '/q/b/', title: 'Question b', content: 'A session is it.' },
  { id: '2f', path: '/checks/', title: 'Checks', content: '' },
  { id: '4f', path: '/corrections/#heard-it', title: '“Tools are safe.”', content: '' },
  { id: '5f', path: '/quiz/#asked', title: 'Is it?', content: '' },
];

test('the file of names has the pages of the build, and those that the handbook does not list, but no entries without a name', () => {
  const { pages, topics } = nameIndex(content, fragments);
  expect(topics).toEqual([['tools', 'Tools']]);
  const none = { tier: undefined, topic: undefined, revisions: [], identifiers: [], otherWords: [] };
  expect(pages).toEqual([
    { ...none, path: 'checks/', title: 'Checks', kind: 'page' },
    {
      path: 'q/a/', title: 'Question a', kind: 'concept', tier: 'mid', topic: 'tools', revisions: ['2025-03-26'],
      identifiers: [{ text: 'tools/list', also: [2] }], otherWords: [{ text: 'menu', also: [] }],
    },
    { ...none, path: 'q/b/', title: 'Question b', kind: 'concept', tier: 'mid', topic: 'tools' },
  ]);
});

test('names of pages that the build does not have are left out', () => {
  expect(JSON.stringify(nameIndex(content, fragments))).not.toContain('host application');
});

test('the file of texts says whose they are, and which answers say more about an entry', () => {
  expect(textFile(content, fragments)).toEqual({
    texts: '2f 1f 3f',
    entries: [
      ['corrections/#heard-it', '“Tools are `safe`.”', 'correction', 'tools', '4f', [2]],
      ['quiz/#asked', 'Is it?', 'check', 'tools', '5f', [1, 2]],
    ],
  });
});

test('lists of entries are known with the titles of their entries', () => {
  expect(entryTitles(content).get('/glossary/')).toEqual(new Map([['host', 'Host']]));
  expect(entryTitles(content).get('/quiz/')).toEqual(new Map([['asked', 'Is it?']]));
});

test('terms are the words of all texts, without numbers and the shortest', () => {
  expect([...termsOf(fragments)].sort()).toEqual(['are', 'checks', 'gone', 'question', 'safe', 'session', 'sessions', 'tools']);
});

test('names that lead to the same page without being told are left out', () => {
  const identifiers = ['notifications/tools/list_changed', 'list_changed', 'title', 'Tool.title', 'tools/call.name'];
  const other = handbook([question('a', { identifiers }), question('b', { identifiers: ['Prompt.title'] })]);
  const { pages } = nameIndex(searchContent(other), fragments);
  const names = (path: string): string[] => pages.find((page) => page.path === path)!.identifiers.map(({ text }) => text);
  expect(names('q/a/')).toEqual(['call.name', 'notifications/tools/list_changed', 'title', 'tools/call.name']);
  expect(names('q/b/')).toEqual(['Prompt.title']);
});
