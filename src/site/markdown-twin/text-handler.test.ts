import fc from 'fast-check';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { expect, it } from 'vitest';
import { textHandler } from './text-handler.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const piece = fc.stringMatching(/^[ a-cpswW01#*_`~[\]()!<>&|:/.,;"'“”’@=+\\\n-]{1,12}$/);
const words = fc.constantFrom('A client asks: ', ' (see 2025-06-18) ', 'www.', 'http', '://', 's:', 'now.', 'w', '.x', '1. ', '- ', ', and so on.', ' it', '“so”');
const leaf = fc.oneof(piece, words).map(text);
const phrasing = fc.array(fc.oneof(
  { weight: 4, arbitrary: leaf },
  leaf.map((child): PhrasingContent => ({ type: 'strong', children: [child] })),
  leaf.map((child): PhrasingContent => ({ type: 'link', url: 'a/', children: [child] })),
  fc.constant<PhrasingContent>({ type: 'inlineCode', value: 'x' }),
  fc.constant<PhrasingContent>({ type: 'footnoteReference', identifier: '1', label: '1' }),
  fc.constant<PhrasingContent>({ type: 'break' }),
), { minLength: 1, maxLength: 5 });
const block = phrasing.chain((children) => fc.constantFrom<RootContent>(
  { type: 'paragraph', children }, { type: 'heading', depth: 2, children },
  { type: 'list', ordered: false, spread: false, children: [{ type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] }] },
  { type: 'table', children: [{ type: 'tableRow', children: [{ type: 'tableCell', children }] }] },
));

it('writes every text as the library does', () => {
  const extension = gfmToMarkdown();
  fc.assert(fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (children) => {
    const root: Root = { type: 'root', children };
    const plain = toMarkdown(root, { extensions: [extension] });
    expect(toMarkdown(root, { extensions: [extension], handlers: { text: textHandler } })).toBe(plain);
  }), { numRuns: 2000 });
});
