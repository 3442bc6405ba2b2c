import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { readDocument } from '../model/passage/document.ts';
import { parseMdx } from '../model/source/markdown-source.ts';
import { createSourceText } from '../model/source/source-text.ts';
import { handbookOf } from '../site/fixtures.ts';
import { handbookMarkup } from './handbook-markup.ts';

const { revisions } = handbookOf({});

function compile(body: string): string {
  const result = mdxToJs(body, { mdastPlugins: [handbookMarkup] });
  return result.code.slice(result.code.indexOf('return _jsx'), result.code.indexOf('function MDXContent'));
}

const everything = `<Answer>

First [a](fact:one), then **[b](fact:two+three)** and [c](question:other).

<Heard>Alone [d](fact:four)</Heard>

### With [e](fact:five)

- item [f](fact:six)

  \`\`\`json facts="x"
  {}
  \`\`\`

| a | b |
|---|---|
| [g](fact:seven) | h |

<Era span="2025-03-26..2025-11-25" title="Before">

[i](fact:eight) <Heard>and [j](fact:nine)</Heard>

\`\`\`text
plain
\`\`\`

</Era>

</Answer>
`;

test('claims and samples have the numbers that the model gives them', () => {
  const parsed = parseMdx(everything);
  if (!('tree' in parsed)) throw new Error(parsed.error.message);
  const { passages } = readDocument(parsed.tree, {
    entry: { collection: 'questions', id: 'q' }, source: createSourceText('q.mdx', everything), revisions, unmarked: [], defaultPart: 'outside',
  });
  const code = compile(everything);
  expect([...code.matchAll(/props\.claims\[(\d+)\]/g)].map((match) => Number(match[1]))).toEqual(passages.flatMap((passage) => passage.claims).map((_, index) => index));
  expect([...code.matchAll(/props\.samples\[(\d+)\]/g)]).toHaveLength(passages.filter((passage) => passage.sample !== undefined).length);
  expect(passages.flatMap((passage) => passage.claims)).toHaveLength(8);
});

test('references, requirement words and links become components', () => {
  const code = compile('In [[2025-06-18]], on [[date:event]], it MUST NOT [go](question:a#traps).');
  expect(code).toMatch(/Reference, \{\s*kind: "revision",\s*id: "2025-06-18"/);
  expect(code).toMatch(/Reference, \{\s*kind: "date",\s*id: "event"/);
  expect(code).toMatch(/_jsx\(_components\.b, \{\s*class: "m",\s*children: "MUST NOT"/);
  expect(code.replace(/\s+/g, '')).toContain('target:{"scheme":"question","id":"a","section":"traps"}');
});

test('a heading links to its own anchor, unless there are links in it', () => {
  expect(compile('### What `x/y` is')).toMatch(/id: "what-xy-is"[\s\S]*href: "#what-xy-is"/);
  expect(compile('### What [x](question:a) is')).not.toContain('#what-x-is');
});

test('a table with many columns gets a box', () => {
  const code = compile('| | a | b |\n|---|---|---|\n| x | [c](fact:one) | d |');
  expect(code).toMatch(/TableBox, \{\s*label: "a, b"/);
  expect(code).toContain('props.claims[0]');
  expect(compile('| a | b |\n|---|---|\n| c | d |')).not.toContain('TableBox');
});

test('a statement alone on its line keeps a paragraph around it', () => {
  expect(compile('<Heard>It is so.</Heard>')).toMatch(/_components\.p, \{ children: _jsx\(Heard/);
});

test('punctuation behind a claim moves into it', () => {
  expect(compile('[a](fact:one). Then')).toMatch(/children: \["a", "\."\]|children: \[\s*"a",\s*"\."\s*\]/);
});

test('an exchange has its caption, its drawing and its steps in words', () => {
  const code = compile('<Exchange>\n\nA call [a](fact:one)\n\n1. client -> server: **`x/y`** [b](fact:two)\n2. server --> client: **result**\n\n</Exchange>');
  expect(code).toMatch(/Exchange, \{[\s\S]*figcaption[\s\S]*Sequence, \{ exchange: \{[\s\S]*_components\.ol/);
  expect(code.replace(/\s+/g, '')).toContain('{"from":"server","to":"client","answers":true,"label":"result"}');
  expect(code).toContain('"Client to server: "');
  expect(code).not.toContain('->');
  expect([...code.matchAll(/props\.claims\[(\d+)\]/g)].map(([, index]) => Number(index))).toEqual([0, 1]);
});
