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
