import { expect, test } from 'vitest';
import { createSpeller, distance, likeness, nearestWord } from './spelling.ts';

test.each([
  ['session', 'session', 0],
  ['sesion', 'session', 1],
  ['sessoin', 'session', 1],
  ['sampling', 'sampler', 3],
  ['', 'abc', 3],
])('%s to %s takes %i', (a, b, expected) => {
  expect(distance(a, b, 3)).toBe(expected);
  expect(distance(b, a, 3)).toBe(expected);
});

test('counting stops beyond the limit', () => {
  expect(distance('elicitation', 'pagination', 2)).toBe(3);
  expect(distance('a', 'abcdefgh', 2)).toBe(3);
});

const known = new Map([['structured', 3], ['session', 9], ['sessions', 2], ['32602', 1], ['tool', 5], ['sampling', 2], ['simpling', 1]]);

test('a misspelled word is mended', () => {
  expect(nearestWord('strctured', known)).toBe('structured');
  expect(nearestWord('sesion', known)).toBe('session');
});

test('the more frequent of two equally near words wins', () => {
  expect(nearestWord('smpling', known)).toBe('sampling');
});

test('numbers and short words are left alone', () => {
  expect(nearestWord('32603', known)).toBeUndefined();
  expect(nearestWord('tol', known)).toBeUndefined();
});

test('likeness goes from nothing to the same', () => {
  expect(likeness('session', 'session')).toBe(1);
  expect(likeness('session', 'xyz')).toBe(0);
  expect(likeness('sesssion', 'session')).toBeGreaterThan(likeness('sesssion', 'possession'));
});

test('likeness knows no case and no signs', () => {
  expect(likeness('Tools/List', 'tools list')).toBe(1);
});

const speller = createSpeller(['server', 'shows', 'session', 'negotiate', 'requests'], ['Mcp-Session-Id', 'sticky session']);

test.each([
  ['sesion', 'session'],
  ['my stikcy sesion', 'sticky session'],
  ['Mcp-Sesion-Id', 'mcp session id'],
  ['sesion xyzzy', 'session xyzzy'],
])('“%s” is mended to “%s”', (query, expected) => {
  expect(speller.mend(query)).toBe(expected);
});

test.each(['session', 'sessions', 'sess', 'negotiation', 'requesting', 'qqqqqqqq', 'tol', '32603', ''])('“%s” stays as it is', (query) => {
  expect(speller.mend(query)).toBeUndefined();
});
