import { describe, expect, it } from 'vitest';
import type { Edit } from '../../src/model/problem.ts';
import { createSourceText } from '../../src/model/source/source-text.ts';
import { parse } from 'yaml';
import { editText, editValue, removeItem, reorder } from './yaml-edit.ts';

const sourceOf = (text: string, file = 'a.yaml') => createSourceText(file, text);
const applied = (text: string, edit: Edit | undefined): string | undefined => (edit === undefined ? undefined : text.slice(0, edit.start) + edit.text + text.slice(edit.end));

/** Replaces `old` by `new text` at a path, and gives the whole file. */
function replaceOld(text: string, path: readonly PropertyKey[], becomes: string, file?: string): string | undefined {
  const start = text.indexOf('old');
  return applied(text, editText(sourceOf(text, file), path, { start, end: start + 3, text: becomes }));
}

describe('a part of a text', () => {
  it.each([
    ['plain', 'a: some old words # why\n', '`new`', 'a: some `new` words # why\n'],
    ['in double quotes', 'a: "some old words"\n', 'a "new" \\ one', 'a: "some a \\"new\\" \\\\ one words"\n'],
    ['in single quotes', "a: 'some old words'\n", "it's", "a: 'some it''s words'\n"],
    ['in a folded block', 'a: >-\n  some old\n  words\n', '[[new]]: # x', 'a: >-\n  some [[new]]: # x\n  words\n'],
    ['in a literal block', 'a: |\n  some old\n', '`x`', 'a: |\n  some `x`\n'],
    ['plain over two lines', 'a: some\n  old words\n', '`new`', 'a: some\n  `new` words\n'],
    ['in a list', 'a:\n  - x\n  - some old\n', '[[new]]', 'a:\n  - x\n  - some [[new]]\n'],
    ['at the beginning, where a sign would begin something else', 'a: old words\n', '`new`', 'a: "`new` words"\n'],
    ['at the beginning of a list item', 'a:\n  - x\n  - old words\n', '[[new]]', 'a:\n  - x\n  - "[[new]] words"\n'],
    ['between braces, where brackets have a meaning', 'a: { b: some old words, c: 1 }\n', '[[new]]', 'a: { b: "some [[new]] words", c: 1 }\n'],
    ['between braces, where they do not', 'a: { b: some old words, c: 1 }\n', '`new`', 'a: { b: some `new` words, c: 1 }\n'],
    ['that becomes something with a colon', 'a: some old words\n', 'so: much', 'a: "some so: much words"\n'],
    ['that would become a number', 'a: old\n', '2025', 'a: "2025"\n'],
  ])('%s', (_, before, becomes, after) => {
    const path = before.startsWith('a: {') ? ['a', 'b'] : before.includes('- x') ? ['a', 1] : ['a'];
    const result = replaceOld(before, path, becomes);
    expect(result).toBe(after);
    expect(JSON.stringify(parse(result!))).toContain(JSON.stringify(becomes).slice(1, -1));
  });

  it('over several lines that would need quotes is left to its author', () => {
    expect(replaceOld('a: old\n  words\n', ['a'], '`new`')).toBeUndefined();
  });

  it('outside the value is not touched', () => {
    expect(replaceOld('a: x\nb: old\n', ['a'], 'new')).toBeUndefined();
    expect(replaceOld('a: x\nb: old\n', ['c'], 'new')).toBeUndefined();
  });

  it('of front matter stands in the front matter', () => {
    expect(replaceOld('---\r\na: b\r\nc:\r\n  - old words\r\n---\r\n\r\nold\r\n', ['c', 0], '`x`', 'q/a.mdx')).toBe('---\r\na: b\r\nc:\r\n  - "`x` words"\r\n---\r\n\r\nold\r\n');
  });
});

describe('a whole value', () => {
  const value = (text: string, path: readonly PropertyKey[], becomes: string) => applied(text, editValue(sourceOf(text), path, becomes));

  it('keeps its quotes, and gets some where it needs them', () => {
    expect(value('a: x # why\n', ['a'], '2025-03-26..')).toBe('a: 2025-03-26.. # why\n');
    expect(value('a: "x"\n', ['a'], '..')).toBe('a: ".."\n');
    expect(value("a: 'x'\n", ['a'], '..')).toBe("a: '..'\n");
    expect(value('a: { b: x }\n', ['a', 'b'], '..2025-03-26, 2026-07-28..')).toBe('a: { b: "..2025-03-26, 2026-07-28.." }\n');
    expect(value('a: [m:x, m:y]\n', ['a', 1], 'm:z')).toBe('a: [m:x, m:z]\n');
  });

  it('that is no simple text is left alone', () => {
    for (const text of ['a: >-\n  x\n', 'a: &x y\n', 'a: !!str y\n', 'a: [x]\n']) expect(value(text, ['a'], 'z'), text).toBeUndefined();
  });
});

describe('the items of a list', () => {
  const ordered = (text: string, order: readonly number[]) => applied(text, reorder(sourceOf(text), ['a'], order));

  it('change places with all their lines', () => {
    expect(ordered('a:\n  - b: 1\n    c: 1\n  - b: 2\n    c: |\n      x\n      y\nd: 1\n', [1, 0])).toBe('a:\n  - b: 2\n    c: |\n      x\n      y\n  - b: 1\n    c: 1\nd: 1\n');
    expect(ordered('a:\n- x\n- y\n- z\n', [2, 0, 1])).toBe('a:\n- z\n- x\n- y\n');
    expect(ordered('a:\n  - t: >-\n      long\n      text\n  - t: x\nb: 1\n', [1, 0])).toBe('a:\n  - t: x\n  - t: >-\n      long\n      text\nb: 1\n');
  });

  it('stay where they are if a comment or an empty line stands between them, or they share a line', () => {
    for (const text of ['a:\n  - x\n  # about y\n  - y\n', 'a:\n  - x\n\n  - y\n', 'a: [x, y]\n', 'a:\n  - x\n  - y']) expect(ordered(text, [1, 0]), text).toBeUndefined();
  });
});

describe('an item', () => {
  const without = (text: string, index: number) => applied(text, removeItem(sourceOf(text), ['a', index]));

  it('leaves the list', () => {
    expect(without('a: [x, y, z]\n', 0)).toBe('a: [y, z]\n');
    expect(without('a: [x, y, z]\n', 2)).toBe('a: [x, y]\n');
    expect(without('a: [ x , y ]\n', 1)).toBe('a: [ x  ]\n');
  });

  it('takes the line with it where it is the only one', () => {
    expect(without('b: 1\na: [x]\nc: 2\n', 0)).toBe('b: 1\nc: 2\n');
    expect(without('b: 1\na: [x] # why\nc: 2\n', 0)).toBeUndefined();
  });

  it('in a list with lines of its own is left to its author', () => {
    expect(without('a:\n  - x\n  - y\n', 0)).toBeUndefined();
  });
});
