import { expect, test } from 'vitest';
import type { NamedPage } from './index-format.ts';
import { createMatcher } from './matcher.ts';

const names = (...texts: string[]): NamedPage['identifiers'] => texts.map((text) => ({ text, also: [] }));
const page = (path: string, title: string, kind: string, identifiers = names(), otherWords = names()): NamedPage => ({ path, title, kind, revisions: [], identifiers, otherWords });

const pages: NamedPage[] = [
  page('q/session-lifecycle/', 'Describe the `Mcp-Session-Id` lifecycle.', 'version-trap', names('Mcp-Session-Id'), names('sticky session', 'goodbye')),
  page('q/tool-discovery/', 'How does a client discover and call tools?', 'concept', [{ text: 'tools/list', also: [2] }, ...names('title')], names('tool poisoning')),
  page('q/list-changed/', 'The tools changed and the client shows the old list.', 'debugging', [{ text: 'notifications/tools/list_changed', also: [1] }]),
  page('glossary/#elicitation', 'Elicitation', 'term'),
  page('q/errors/', 'Protocol error or tool error?', 'concept', names('-32602'), names('isError')),
  page('glossary/#tool-poisoning', 'Tool poisoning', 'term'),
  page('spec/2025-06-18/', 'Revision 2025-06-18', 'revision', names('2025-06-18')),
  page('quiz/', 'Quick check', 'page'),
  page('postmortems/one/', 'A poisoned tool', 'case', names(), names('elicitation')),
];
const matcher = createMatcher({ pages, topics: [['transports', 'Transports']], revisions: ['2025-06-18'] });
const found = (query: string): string[] => matcher.find(query).map((hit) => hit.page.path);

test.each([
  ['tools/list', 'q/tool-discovery/'],
  ['`tools/list`', 'q/tool-discovery/'],
  ['TOOLS/LIST', 'q/tool-discovery/'],
  ['Mcp-Session-Id', 'q/session-lifecycle/'],
  ['mcp session id', 'q/session-lifecycle/'],
  ['Mcp-Sess', 'q/session-lifecycle/'],
  ['-32602', 'q/errors/'],
  ['32602', 'q/errors/'],
  ['list_changed', 'q/list-changed/'],
  ['Tool.title', 'q/tool-discovery/'],
  ['sticky session', 'q/session-lifecycle/'],
  ['what are sticky sessions?', 'q/session-lifecycle/'],
  ['how do clients discover tools', 'q/tool-discovery/'],
])('%s leads to %s', (query, path) => {
  expect(found(query)[0]).toBe(path);
});

test('among pages with the same name, an answer comes before a term, and a term of that title before a case', () => {
  expect(found('tool poisoning').slice(0, 2)).toEqual(['q/tool-discovery/', 'glossary/#tool-poisoning']);
  expect(found('elicitation').slice(0, 2)).toEqual(['glossary/#elicitation', 'postmortems/one/']);
});

test('a revision beside a subject says when; alone, or with a word for change, it is the subject', () => {
  expect(found('sticky sessions in 2025-06-18')[0]).toBe('q/session-lifecycle/');
  expect(found('2025-06-18')[0]).toBe('spec/2025-06-18/');
  expect(found('what changed in 2025-06-18')[0]).toBe('spec/2025-06-18/');
});

test('the pages of a name keep their order and come once', () => {
  expect(found('tools/list').slice(0, 2)).toEqual(['q/tool-discovery/', 'q/list-changed/']);
  expect(new Set(found('tools/list')).size).toBe(found('tools/list').length);
});

test('a hit by name says which name', () => {
  expect(matcher.find('LIST_CHANGED')[0]?.name).toBe('notifications/tools/list_changed');
  expect(matcher.find('describe the session lifecycle')[0]).toEqual({ page: pages[0] });
});

test('a query of which names say little is left to the full text', () => {
  expect(found('discover tools by telepathy and other means')).toEqual([]);
  expect(found('')).toEqual([]);
  expect(found('?!')).toEqual([]);
});

test('names say more of a query that has them whole', () => {
  const score = (query: string, at: number): number => matcher.scores(query).get(pages[at]!) ?? 0;
  expect(score('sticky session after a crash', 0)).toBeGreaterThan(score('session after a crash', 0));
  expect(score('sticky session', 3)).toBe(0);
});

test('words of titles and names are known, whatever their ending, and beginnings of them', () => {
  expect(['session', 'sessions', 'sess', 'changing', 'listchanged'].map((word) => matcher.knowsAll(word))).toEqual([true, true, true, true, false]);
  expect(matcher.knowsAll('sticky sesion')).toBe(false);
});
