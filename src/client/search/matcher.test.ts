import { expect, test } from 'vitest';
import type { SearchIndexFile } from './index-format.ts';
import { createMatcher } from './matcher.ts';

const file: SearchIndexFile = {
  revisions: ['2024-11-05', '2025-03-26', '2025-06-18'],
  topics: [['transports', 'Transports'], ['tools', 'Tools']],
  pages: [
    ['q/session-lifecycle/', 'Describe the `Mcp-Session-Id` lifecycle.', 'version-trap', 'aa', 'Mcp-Session-Id', 'sticky session\ngoodbye', 'senior', 'transports', 3],
    ['q/tool-discovery/', 'How does a client discover and call tools?', 'concept', 'bb', 'tools/list\ntitle', '', 'junior', 'tools', 0],
    ['q/list-changed/', 'The tools changed and the client shows the old list.', 'debugging', 'cc', 'notifications/tools/list_changed', '', 'mid', 'tools', 0],
    ['glossary/#elicitation', 'Elicitation', 'term', '', '', ''],
    ['q/errors/', 'Protocol error or tool error?', 'concept', 'dd', '-32602', 'isError', 'mid', 'tools', 0],
  ],
  also: { 'notifications/tools/list_changed': [1], 'tools/list': [2] },
};
const matcher = createMatcher(file);
const found = (query: string): string[] => matcher.find(query).map(({ page }) => page.path);

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
  ['elicitation', 'glossary/#elicitation'],
  ['discover tools', 'q/tool-discovery/'],
  ['how do clients discover tools', 'q/tool-discovery/'],
])('%s leads to %s', (query, path) => {
  expect(found(query)[0]).toBe(path);
});

test('the pages of a name keep their order and come once', () => {
  expect(found('tools/list').slice(0, 2)).toEqual(['q/tool-discovery/', 'q/list-changed/']);
  expect(new Set(found('tools/list')).size).toBe(found('tools/list').length);
});

test('a hit by name says which name', () => {
  expect(matcher.find('LIST_CHANGED')[0]?.name).toBe('notifications/tools/list_changed');
  expect(matcher.find('describe lifecycle')[0]).toEqual({ page: matcher.pages[0] });
});

test('a word that no title has leaves the query to the full text', () => {
  expect(found('discover tools by telepathy')).toEqual([]);
  expect(found('')).toEqual([]);
  expect(found('?!')).toEqual([]);
});

test('a misspelled query is mended word by word', () => {
  expect(matcher.correct('Elicitaton', ['elicitaton'])).toBe('elicitation');
  expect(matcher.correct('lifecyle of the sesion', ['lifecyle', 'sesion'])).toBe('lifecycle session');
  expect(matcher.correct('lifecyle xyz', ['lifecyle', 'xyz'])).toBe('lifecycle');
  expect(matcher.correct('qqqqqqqq', ['qqqqqqqq'])).toBeUndefined();
  expect(matcher.correct('session', [])).toBeUndefined();
});

test('words of titles and names are known, and beginnings of them', () => {
  expect(['session', 'sess', 'listchanged', 'changed'].map((word) => matcher.knows(word))).toEqual([true, true, false, true]);
});

test('nearest names are offered', () => {
  expect(matcher.nearest('stickysessions', 2)[0]).toBe('sticky session');
  expect(matcher.nearest('qqqq', 3)).toEqual([]);
});

test('pages are read with their revisions and found by fragment', () => {
  expect(matcher.byFragment('aa')).toEqual({
    path: 'q/session-lifecycle/', title: 'Describe the `Mcp-Session-Id` lifecycle.', kind: 'version-trap', tier: 'senior', topic: 'transports',
    revisions: ['2024-11-05', '2025-03-26'],
  });
  expect(matcher.byFragment('')).toBeUndefined();
});
