import { expect, test } from 'vitest';
import { fold, squash, subjectText, subjectWords, words, wordsAndParts } from './query.ts';

test('names are compared without case, quotes and runs of spaces', () => {
  expect(fold('  “Mcp-Session-Id”  ')).toBe('mcp-session-id');
  expect(fold('`tools/list`')).toBe('tools/list');
  expect(fold('Structured   Content')).toBe('structured content');
});

test.each(['Mcp-Session-Id', 'mcp session id', 'mcpSessionId', 'MCP_SESSION_ID'])('%s is one name', (text) => {
  expect(squash(text)).toBe('mcpsessionid');
});

test('words come apart at signs; parts also at humps', () => {
  expect(words('notifications/tools/list_changed')).toEqual(['notifications', 'tools', 'list', 'changed']);
  expect(words('-32602')).toEqual(['32602']);
  expect(wordsAndParts('tools.listChanged')).toEqual(['tools', 'listchanged', 'list', 'changed']);
  expect(wordsAndParts('OAuth')).toEqual(['oauth']);
});

test('a question is reduced to its subject', () => {
  expect(subjectWords('Why does my client get a 404 after the restart?')).toEqual(['client', '404', 'restart']);
});

test('a query of stop words alone keeps them', () => {
  expect(subjectWords('what is it')).toEqual(['what', 'is', 'it']);
  expect(subjectWords('')).toEqual([]);
});

test('the text of a query keeps its identifiers, and all of it in quotation marks', () => {
  expect(subjectText('What does tools/list return?')).toBe('tools/list return?');
  expect(subjectText('"what is it"')).toBe('"what is it"');
});
