import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { NameIndex, PageName } from '../../src/client/search/index-format.ts';
import { createMatcher } from '../../src/client/search/matcher.ts';
import { assemble } from '../../src/model/assemble.ts';
import type { EntryData } from '../../src/model/collections.ts';
import { emptyRawHandbook, type Handbook } from '../../src/model/handbook.ts';
import { loadHandbook } from '../../src/model/load.ts';
import { quizItemSchema } from '../../src/model/quiz.ts';
import { correctionSchema } from '../../src/model/registers.ts';
import { readContentTree } from '../../src/model/source/file-tree.ts';
import { growIndex } from '../bench/grown-index.ts';
import { entryTitles, nameIndex, termsOf, textFile, withoutDerived, type Fragment } from './index-files.ts';
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
  expect(textFile(content, fragments, nameIndex(content, fragments).pages.map(({ path }) => path))).toEqual({
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

/** What `withoutDerived` does, in the plainest way: every name is looked up in every round. */
function plainly(full: NameIndex): NameIndex {
  const all = full.pages.flatMap(({ identifiers, otherWords }) => [...identifiers, ...otherWords].map(({ text }) => text));
  const isIdentifier = (text: string): boolean => full.pages.some(({ identifiers }) => identifiers.some((name) => name.text === text));
  const isPart = (text: string): boolean => /^[\w/]+\.\w+$/.test(text) || all.some((other) => other.endsWith(`/${text}`));
  const kept = new Set(all.filter((text) => isIdentifier(text) && !isPart(text)));
  const keep = (names: readonly PageName[]): readonly PageName[] => names.filter(({ text }) => kept.has(text));
  const reduced = (): NameIndex => ({ ...full, pages: full.pages.map((page) => ({ ...page, identifiers: keep(page.identifiers), otherWords: keep(page.otherWords) })) });
  const leads = (index: NameIndex): ReadonlyMap<string, string | undefined> => {
    const matcher = createMatcher(index);
    return new Map(all.map((text) => [text, matcher.find(text)[0]?.page.path]));
  };
  const told = leads(full);
  for (let added = true; added;) {
    const derived = leads(reduced());
    const missing = all.filter((text) => !kept.has(text) && derived.get(text) !== told.get(text));
    missing.forEach((text) => kept.add(text));
    added = missing.length > 0;
  }
  return reduced();
}

test('what is left out of the index of the handbook, and of a larger one, is what looking up every name says', () => {
  const real = loadHandbook(readContentTree(join(import.meta.dirname, '../..'))).handbook!;
  const { index, revisions, topics } = searchContent(real);
  const position = new Map(index.pages.map(({ path }, at) => [path, at]));
  const names = (of: ReadonlyMap<string, readonly string[]>, path: string): PageName[] => [...of].filter(([, [first]]) => first === path)
    .map(([text, [, ...others]]) => ({ text, also: others.flatMap((other) => position.get(other) ?? []) }));
  const full: NameIndex = {
    revisions, topics,
    pages: index.pages.map(({ path, title, kind, answer }) => (
      { path: path.slice(1), title, kind, tier: answer?.tier, topic: answer?.topic, revisions: answer?.revisions ?? [], identifiers: names(index.identifiers, path), otherWords: names(index.aliases, path) }
    )),
  };
  const named = ({ pages }: NameIndex): number => pages.reduce((sum, { identifiers, otherWords }) => sum + identifiers.length + otherWords.length, 0);
  for (const grown of [full, growIndex(full, real, 150)]) {
    const left = withoutDerived(grown);
    expect(named(left)).toBeLessThan(named(grown));
    expect(left).toEqual(plainly(grown));
  }
});
