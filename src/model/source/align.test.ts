import { describe, expect, it } from 'vitest';
import { alignValue, markdownEscape, noEscape, yamlEscape } from './align.ts';

const found = (value: string, text: string, read = noEscape): string[] => {
  const offsets = alignValue(value, text, 0, text.length, read);
  return [...value].map((_, index) => text[offsets[index]!] ?? '');
};

it('skips what folding and indentation add', () => {
  expect(found('one two', 'one\n    two').join('')).toBe('one\ntwo');
});

it('gives the end of the value', () => {
  expect(alignValue('ab', 'a b  ', 0, 5, noEscape)).toEqual([0, 2, 3]);
});

it('keeps its place where a character cannot be found', () => {
  expect(alignValue('axb', 'ab', 0, 2, noEscape)).toEqual([0, 1, 1, 2]);
});

describe('escapes', () => {
  it.each([
    ['of YAML', 'a"b', 'a\\"b', yamlEscape, [0, 1, 3, 4]],
    ['of YAML with a code point', 'A😀b', '\\x41\\U0001F600b', yamlEscape, [0, 4, 4, 14, 15]],
    ['of Markdown', 'a*b', 'a\\*b', markdownEscape, [0, 1, 3, 4]],
    ['of Markdown that are none', 'a\\b', 'a\\b', markdownEscape, [0, 1, 2, 3]],
    ['by name', 'a<b', 'a&lt;b', markdownEscape, [0, 1, 5, 6]],
    ['by number', 'aAb', 'a&#65;b', markdownEscape, [0, 1, 6, 7]],
    ['by a name that every object has', 'a&constructor;b', 'a&constructor;b', markdownEscape, Array.from({ length: 16 }, (_, index) => index)],
    ['by name that are none', 'a&x', 'a&x', markdownEscape, [0, 1, 2, 3]],
  ])('%s', (_, value, text, read, offsets) => {
    expect(alignValue(value, text, 0, text.length, read)).toEqual(offsets);
  });
});
