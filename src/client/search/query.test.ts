import { expect, test } from 'vitest';
import { fold, meaning, saysWhen, squash, stem, subjectTokens, subjectWords, words, wordsAndParts } from './query.ts';

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

test('a revision is one word', () => {
  expect(words('what changed in 2025-06-18?')).toEqual(['what', 'changed', 'in', '20250618']);
  expect(subjectTokens("What's new in 2025-06-18?")).toEqual(['new', '2025-06-18']);
  expect(['2025-06-18', '20250618', 'deprecated', '32602', 'session'].map(saysWhen)).toEqual([true, true, true, false, false]);
});

test('the words of a query stand as they were written, without the signs around them', () => {
  expect(subjectTokens('What does `tools/list` return, "now"?')).toEqual(['tools/list', 'return']);
  expect(subjectTokens('what is it')).toEqual(['what', 'is', 'it']);
  expect(subjectTokens('?!')).toEqual([]);
});

test.each([
  ['negotiated', 'negotiation'], ['sessions', 'session'], ['poisoning', 'poisoned'], ['capabilities', 'capability'], ['changed', 'changes'], ['discover', 'discovering'],
])('%s and %s have one stem', (a, b) => {
  expect(stem(a)).toBe(stem(b));
});

test('numbers, short words and other words keep apart', () => {
  expect(stem('32602s')).toBe('32602s');
  expect(stem('ids')).toBe('ids');
  expect(stem('access')).toBe('access');
  expect(stem('server')).not.toBe(stem('service'));
});

test('words that stand for each other have one meaning', () => {
  expect(meaning('specification')).toBe(meaning('versions'));
  expect(meaning('tenant')).toBe(stem('tenant'));
});
