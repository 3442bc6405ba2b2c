import { expect, it } from 'vitest';
import { wordsOf } from './falsehood-words.ts';

it.each([
  ['The server, in short, answers.', ' the server in short answers '],
  ['Send `Mcp-Session-Id` with `tools/list` over HTTP+SSE.', ' send mcp session id with tools list over http sse '],
  ['A server-side, human-in-the-loop check', ' a server side human in the loop check '],
  ['nextCursor and file:///home', ' nextcursor and file home '],
])('takes punctuation off and names apart: %s', (text, words) => {
  expect(wordsOf(text)).toBe(words);
});

it.each([
  ["It doesn't, can't and won't", ' it does not can not and will not '],
  ['It doesn’t; it’s the server’s and the servers’ own', ' it does not | it is the server and the servers own '],
  ['One cannot', ' one can not '],
])('writes contractions out and cuts possessives: %s', (text, words) => {
  expect(wordsOf(text)).toBe(words);
});

it.each([
  ['In March 2025, on 9 December 2025 and on June 18th, 2025', ' in 2025-03 on 2025-12-09 and on 2025-06-18 '],
  ['in March of 2025 and in May', ' in 2025-03 and in may '],
  ['10,000 servers, 97,000,000 downloads, code -32602', ' 10000 servers 97000000 downloads code 32602 '],
  ['OAuth 2.0 of 2025-03-26. SDK v2.0, 97M', ' oauth 2.0 of 2025-03-26 sdk v2.0 97m '],
  ['From 2024-11-05, 2025 on', ' from 2024-11-05 2025 on '],
])('writes dates and numbers as one word: %s', (text, words) => {
  expect(wordsOf(text)).toBe(words);
});

it.each([
  ['It is so; it was not (once) – or: never', ' it is so | it was not | once | | or | never '],
  ['It is so, but it was not, which is odd', ' it is so | but it was not | which is odd '],
  ['a - b and x-y', ' a | b and x y '],
])('keeps the breaks between clauses: %s', (text, words) => {
  expect(wordsOf(text)).toBe(words);
});

it('has nothing to say of nothing', () => {
  expect([wordsOf(''), wordsOf(' … ')]).toEqual([' ', ' ']);
});
