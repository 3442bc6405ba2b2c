import { expect, it } from 'vitest';
import { findFrontMatter } from './front-matter.ts';

it.each([
  ['---\na: "---"\n---\nBody', 'a: "---"\n', 'Body'],
  ['---\r\na: 1\r\n--- \r\nBody\n---\n', 'a: 1\r\n', 'Body\n---\n'],
  ['---\n---', '', ''],
])('divides %j', (text, yaml, body) => {
  const { from, to, body: at } = findFrontMatter(text)!;
  expect([text.slice(from, to), text.slice(at)]).toEqual([yaml, body]);
});

it.each(['', 'No front matter.', '----\na: 1\n----\n', 'x\n---\na: 1\n---\n', '---\na: 1\n'])('finds none in %j', (text) => {
  expect(findFrontMatter(text)).toBeUndefined();
});
