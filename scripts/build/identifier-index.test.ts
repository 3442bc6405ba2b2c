import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/model/assemble.ts';
import type { EntryData } from '../../src/model/collections.ts';
import { factSchema } from '../../src/model/fact.ts';
import { emptyRawHandbook, type Handbook } from '../../src/model/handbook.ts';
import { identifierIndex, titleText } from './identifier-index.ts';
import { question } from './test-question.ts';

function fact(id: string, claim: string): { id: string; data: EntryData<'facts'> } {
  const verified = { on: '2026-11-22', against: '2025-06-18', how: 'text' };
  return { id, data: factSchema.parse({ kind: 'prose', claim, span: '..', evidence: [], verified }) };
}

function handbook(questions: ReturnType<typeof question>[]): Handbook {
  const raw = emptyRawHandbook();
  const revision: Omit<EntryData<'revisions'>, 'released'> = { status: 'final', summary: 's', facts: [] };
  raw.revisions.push({ id: '2025-03-26', data: { ...revision, released: '2025-03-26' } }, { id: '2025-06-18', data: { ...revision, released: '2025-06-18', status: 'current' } });
  raw.topics.push({ id: 'tools', data: { name: 'Tools', order: 1, description: 'd' } });
  raw.glossary.push({ id: 'host', data: { term: 'Host', definition: 'd', aliases: ['host application'], questions: [] } });
  raw.facts.push(fact('one', 'A list has a `nextCursor`.'), fact('two', 'A `nextCursor` is a `cursor`.'));
  raw.questions.push(...questions);
  return assemble(raw);
}

describe('names lead to pages', () => {
  test('answers that claim an identifier come before all others, most bound facts first', () => {
    const { identifiers } = identifierIndex(handbook([
      question('plain', { identifiers: ['nextCursor'] }),
      question('bound', { identifiers: ['nextCursor'], say: '[It is so](fact:one).' }),
      question('only-binds', { say: '[It is so](fact:one+two).' }),
    ]));
    expect(identifiers.get('nextCursor')).toEqual(['/q/bound/', '/q/plain/']);
  });

  test('an identifier that nobody claims leads to the answer that binds most facts about it', () => {
    const { identifiers } = identifierIndex(handbook([
      question('one-fact', { say: '[It is so](fact:one).' }),
      question('two-facts', { say: '[It is so](fact:one+two).' }),
    ]));
    expect(identifiers.get('nextCursor')).toEqual(['/q/two-facts/']);
    expect(identifiers.has('cursor')).toBe(false);
  });

  test('the last part of a name leads where the best of the names with it leads', () => {
    const { identifiers } = identifierIndex(handbook([
      question('a', { identifiers: ['notifications/roots/list_changed', 'tools/list'] }),
      question('b', { identifiers: ['notifications/tools/list_changed'], say: '[It is so](fact:one).' }),
      question('c', { identifiers: ['list_changed'] }),
    ]));
    expect(identifiers.get('list_changed')).toEqual(['/q/c/', '/q/a/', '/q/b/']);
    expect(identifiers.has('list')).toBe(false);
  });

  test('revisions, terms and other words lead to theirs', () => {
    const { identifiers, aliases } = identifierIndex(handbook([question('a', { aliases: ['sticky session'] })]));
    expect(identifiers.get('2025-03-26')).toEqual(['/spec/2025-03-26/']);
    expect(aliases.get('host application')).toEqual(['/glossary/#host']);
    expect(aliases.get('sticky session')).toEqual(['/q/a/']);
  });

  test('the order of the entries does not matter', () => {
    const questions = [question('a', { identifiers: ['x', 'b/c'] }), question('b', { identifiers: ['x', 'a/c'] })];
    const json = (book: Handbook): string => JSON.stringify([...identifierIndex(book).identifiers]);
    expect(json(handbook(questions))).toBe(json(handbook(questions.toReversed())));
  });
});

test('titles keep their code between backticks and lose other markup', () => {
  expect(titleText('What does **`tools/list`** say in [[2025-06-18]]?')).toBe('What does `tools/list` say in 2025-06-18?');
});
