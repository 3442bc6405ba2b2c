import { describe, expect, it } from 'vitest';
import { readSpecPage, type SpecPage } from './spec-page.ts';

function read(text: string): SpecPage {
  const result = readSpecPage('basic/index', text);
  if ('mistake' in result) throw new Error(result.mistake.message);
  return result.page;
}

describe('readSpecPage', () => {
  it('finds headings down to the fourth level, also inside components, and ids', () => {
    const page = read(`---
title: A page
---

<div id="enable-section-numbers" />

## The \`_meta\` key of **[all](/x)**

<Note>

### Inside

</Note>

#### Fourth
##### Fifth

Text <span id="inline">here</span>. \`<div id="code">\`

\`\`\`mdx
## Not a heading
\`\`\`
`);
    expect([...page.anchors]).toEqual(['the-_meta-key-of-all', 'inside', 'fourth', 'inline']);
    expect([...page.aliases]).toEqual([['the-meta-key-of-all', 'the-_meta-key-of-all']]);
  });

  it('cuts the text into passages under their headings', () => {
    const { passages } = read(`Before.

## One

A line
goes on with \`code\`.<br/>And on.

- \`item\`: first

  second

### Two

| Key | Text |
| --- | --- |
| \`a\`, \`b\` | c |

\`\`\`http
POST /
Accept: x
\`\`\`

## Three
`);
    expect(passages).toEqual([
      { kind: 'text', section: [], text: 'Before.', codes: [], opensItem: false },
      { kind: 'text', section: ['one'], text: 'One', codes: [], opensItem: false },
      { kind: 'text', section: ['one'], text: 'A line goes on with code. And on.', codes: ['code'], opensItem: false },
      { kind: 'text', section: ['one'], text: 'item: first', codes: ['item'], opensItem: true },
      { kind: 'text', section: ['one'], text: 'second', codes: [], opensItem: false },
      { kind: 'text', section: ['one', 'two'], text: 'Two', codes: [], opensItem: false },
      { kind: 'row', section: ['one', 'two'], text: 'a, b | c', codes: ['a', 'b'], opensItem: false, row: ['a, b', 'c'], cells: [['a', 'b'], []], firstHead: 'Key' },
      { kind: 'code', section: ['one', 'two'], text: 'POST /\nAccept: x', codes: [], opensItem: false, language: 'http' },
      { kind: 'text', section: ['three'], text: 'Three', codes: [], opensItem: false },
    ]);
  });

  it('collects the targets of links of every form', () => {
    expect(read('[a](#one) [b][two]\n\n<Card href="#three" />\n\n[two]: /specification/x#y\n').links).toEqual(['#one', '#three', '/specification/x#y']);
  });

  it('gives the first mistake with its place', () => {
    expect(readSpecPage('index', '# Fine\n\n<Card>\n')).toEqual({ mistake: expect.objectContaining({ line: 3 }) as object });
  });
});
