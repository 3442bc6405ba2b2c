import { describe, expect, it } from 'vitest';
import { createRevisions } from '../revision.ts';
import { parseMdx } from '../source/markdown-source.ts';
import { createSourceText } from '../source/source-text.ts';
import { describe as wordSpans } from '../span.ts';
import { anchorOf, readDocument, spansOfRevision } from './document.ts';

const revisions = createRevisions(
  ['2025-03-26', '2025-06-18', '2025-11-25'].map((id) => [id, { released: id, status: 'final', summary: id, facts: [] }]),
);

function read(text: string, defaultPart = 'outside') {
  const parsed = parseMdx(text);
  if ('error' in parsed) throw new Error(parsed.error.message);
  return readDocument(parsed.tree, {
    entry: { collection: 'questions', id: 'x' }, source: createSourceText('x.mdx', text), revisions, unmarked: spansOfRevision('2025-11-25', revisions), defaultPart,
  });
}
const outline = (text: string) => read(text).passages.map(({ kind, part, text: words }) => [kind, part, words]);

describe('passages', () => {
  it('are paragraphs, items, cells, headings and samples, each in its part', () => {
    expect(outline('Before.\n\n<Answer>\n\n### A heading\n\nText.\n\n- one\n- two\n  - three\n\n> quoted\n\n| a | b |\n|---|---|\n| c | d |\n\n```sh\nls\n```\n\n</Answer>\n\n<Practice>\n\nMore.\n\n</Practice>')).toEqual([
      ['text', 'outside', 'Before.'], ['heading', 'answer', 'A heading'], ['text', 'answer', 'Text.'], ['item', 'answer', 'one'], ['item', 'answer', 'two'],
      ['item', 'answer', 'three'], ['text', 'answer', 'quoted'], ['cell', 'answer', 'a'], ['cell', 'answer', 'b'], ['cell', 'answer', 'c'], ['cell', 'answer', 'd'],
      ['sample', 'answer', ''], ['text', 'practice', 'More.'],
    ]);
  });

  it('stand at their first word', () => {
    const { passages } = read('<Answer>\n\n  - one\n\n| a | bb |\n|---|---|\n| c | dd |\n\n</Answer>');
    expect(passages.map(({ text, line, column }) => [text, line, column])).toEqual([['one', 3, 5], ['a', 5, 3], ['bb', 5, 7], ['c', 7, 3], ['dd', 7, 7]]);
  });

  it('include text right inside a component', () => {
    const { passages } = read('<Heard>The `x` is.</Heard>\n\nBut <Heard>not</Heard> so.');
    expect(passages.map(({ text, heard, codes }) => [text, heard, codes.length])).toEqual([['The x is.', true, 1], ['But not so.', false, 0]]);
  });

  it('number the claims of the whole document', () => {
    const { passages } = read('[a](fact:x) [b](fact:y)\n\n[c](fact:z)');
    expect(passages.flatMap(({ inlines }) => inlines.flatMap((inline) => (inline.type === 'claim' ? [inline.index] : [])))).toEqual([0, 1, 2]);
  });
});

describe('eras', () => {
  it('give their passages the revisions they speak of, and the page a heading', () => {
    const { passages, headings, spanErrors } = read('One.\n\n<Era span="2025-03-26..2025-06-18" title="Before that">\n\nTwo.\n\n</Era>');
    expect(passages.map(({ spans, marked }) => [wordSpans(spans, revisions), marked])).toEqual([['since 2025-11-25', false], ['until 2025-06-18', true]]);
    expect(headings).toEqual([{ depth: 3, text: 'Before that', anchor: 'before-that', part: 'outside' }]);
    expect(spanErrors).toEqual([]);
  });

  it('report spans that are missing or wrong, and are read as the text around them', () => {
    const { passages, spanErrors } = read('<Era title="x">\n\nOne.\n\n</Era>\n\n<Era span="draft">\n\nTwo.\n\n</Era>\n\n<Era span={x}>\n\nThree.\n\n</Era>');
    expect(spanErrors.map(({ offset }) => offset)).toEqual([0, 31, 65]);
    expect(passages.map(({ marked }) => marked)).toEqual([false, false, false]);
  });
});

it('reads samples with their words and the place of their code', () => {
  const { passages } = read('- An item\n\n  ```json revision=2025-06-18 facts="a  b" caption="A = b" heard\n  { "a": 1 }\n  ```\n\n```\nplain\n```');
  const [, first, second] = passages;
  expect(first?.facts).toEqual(['a', 'b']);
  expect(first?.sample).toMatchObject({ language: 'json', code: '{ "a": 1 }', heard: true, codePlace: { line: 4, column: 1 } });
  expect(first?.sample?.attributes.get('caption')).toBe('A = b');
  expect(second?.sample).toMatchObject({ language: '', code: 'plain', heard: false });
});

it('makes anchors of headings as GitHub does', () => {
  expect(anchorOf('What `x/y` does, and why?')).toBe('what-xy-does-and-why');
  expect(anchorOf('  Größe 2 ')).toBe('größe-2');
});

it('lists components, expressions and what the handbook does not set', () => {
  const { markup } = read('<Answer>\n\nA <Heard>b</Heard> {c} ![d](e)\n\n{/* comment */}\n\n<Era span="2025-06-18" {...x}>\n\n</Era>\n\n</Answer>\n\nimport a from "b"');
  expect(markup.map(({ kind, name, parent, attributes }) => [kind, name, parent, attributes])).toEqual([
    ['component', 'Answer', null, []], ['component', 'Heard', 'Answer', []], ['expression', 'mdxTextExpression', 'Answer', []],
    ['other', 'image', 'Answer', []], ['component', 'Era', 'Answer', ['span', '{…}']], ['expression', 'mdxjsEsm', null, []],
  ]);
});
