import { describe, expect, it } from 'vitest';
import { changed, problemsOf, replace } from '../../check/test-content.ts';

const session = 'questions/session-lifecycle.mdx';
const insert = (text: string) => changed(session, replace('### What stayed', `${text}\n\n### What stayed`));

it('accepts the components of the handbook and comments', () => {
  expect(problemsOf()).toEqual([]);
  expect(insert('{/* A note for authors. */}\n\n<Heard>\n\nSomething wrong.\n\n</Heard>').report).toEqual([]);
});

it.each([
  ['an unknown component', '<Note>Text.</Note>', '<Note>', 'MARKUP001'],
  ['an unknown component inside text', 'Some <Note>text</Note> here.', '<Note>', 'MARKUP001'],
  ['an unknown attribute', '<Era span="2025-03-26..2025-11-25" tilte="Then">\n\n[So it was.](fact:session-header-life)\n\n</Era>', '<Era span="2025-03-26..2025-11-25" tilte', 'MARKUP001'],
  ['an expression', 'There are {1 + 1} sides.', '{1 + 1}', 'MARKUP002'],
  ['a block expression', '{list.map(String)}', '{list', 'MARKUP002'],
  ['an import', 'import Note from "./note"', 'import Note', 'MARKUP002'],
  ['an image', 'A picture: ![alt](picture.png)', '![alt]', 'MARKUP003'],
])('reports %s', (_, text, needle, code) => {
  const { report, at } = insert(text);
  expect(report).toEqual([at(needle, code)]);
});

it.each([
  ['has no caption', '1. client -> server: **a**\n2. server --> client: **b**', '<Exchange>'],
  ['has a step without a direction', 'A call\n\n1. client -> server: **a**\n2. server --> client: **b**\n3. Nobody asks.', '3. Nobody'],
])('reports an exchange that %s', (_, text, needle) => {
  const { report, at } = insert(`<Exchange>\n\n${text}\n\n</Exchange>`);
  expect(report).toEqual([at(needle, 'MARKUP006')]);
});

it('accepts an exchange of a caption and its steps', () => {
  expect(insert('<Exchange>\n\nA call\n\n1. client -> server: **a**\n2. server --> client: **b**\n\n</Exchange>').report).toEqual([]);
});

it('suggests the nearest component', () => {
  expect(insert('<Hear>Text.</Hear>').problems[0]?.mend).toContain('"Heard"');
});

it('reports an era without a span', () => {
  const { report, at } = insert('<Era title="Then">\n\nText.\n\n</Era>');
  expect(report).toEqual([at('<Era title="Then">', 'SPAN001')]);
});

describe('a text in YAML', () => {
  it.each([
    ['two paragraphs in a folded text', '>-\n  One.\n\n  Two.', 'Two.'],
    ['two paragraphs in a literal text', '|-\n  One.\n\n  Two.', '|-'],
    ['a list', '"- One."', '"- One."'],
    ['a heading', '"# One"', '"# One"'],
  ])('is one paragraph, not %s', (_, text, needle) => {
    const { report, at } = changed(session, replace('weak: Says that there is a session.', `weak: ${text}`));
    expect(report).toEqual([at(needle, 'MARKUP004')]);
  });
});

it('reports a component with a name that every object has', () => {
  const { report, at } = insert('<constructor>\n\nText.\n\n</constructor>');
  expect(report).toEqual([at('<constructor>', 'MARKUP001')]);
});
