import type { FootnoteDefinition, PhrasingContent, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Fact, Handbook } from '../../model/handbook.ts';
import { describe } from '../../model/span.ts';
import { citedPlaces } from '../evidence.ts';
import { typesetEntry } from '../typeset.ts';
import { factKindNames, firmness } from '../wording.ts';
import { linkTo, text, textNodes, type TwinContext } from './phrasing.ts';
import { textHandler } from './text-handler.ts';

/** A heading of a section. */
export function heading(depth: 1 | 2 | 3, words: string | PhrasingContent[]): RootContent {
  return { type: 'heading', depth, children: typeof words === 'string' ? [text(words)] : words };
}

/** A paragraph of texts and nodes. */
export function paragraph(...pieces: readonly (string | readonly PhrasingContent[])[]): RootContent {
  return { type: 'paragraph', children: pieces.flatMap((piece) => (typeof piece === 'string' ? [text(piece)] : piece)) };
}

/** A list of one paragraph each. Without items there is no list. */
export function list(items: readonly (readonly PhrasingContent[])[], ordered = false): RootContent[] {
  if (items.length === 0) return [];
  return [{ type: 'list', ordered, spread: false, children: items.map((children) => ({ type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [...children] }] })) }];
}

/** A word that says what follows it. */
export function label(words: string): PhrasingContent {
  return { type: 'strong', children: [text(words)] };
}

/** The facts of a document as footnotes, numbered as its claims name them: what each says, when it holds and what proves it. */
export function evidence(facts: readonly Fact[], context: TwinContext): RootContent[] {
  return facts.map((fact, index): FootnoteDefinition => ({
    type: 'footnoteDefinition', identifier: String(index + 1), label: String(index + 1),
    children: [{ type: 'paragraph', children: factNodes(fact, context) }],
  }));
}

function factNodes(fact: Fact, context: TwinContext): PhrasingContent[] {
  const { handbook } = context;
  const claim = textNodes({ ...typesetEntry(handbook, 'facts', fact.id).text('claim'), marks: [] }, context);
  const about = [factKindNames[fact.kind], ...(fact.spans === null ? [] : [describe(fact.spans, handbook.revisions)])].join(', ');
  return [...claim, text(` (${about}) `), ...proofs(fact, handbook).flatMap((nodes, index) => [...(index === 0 ? [] : [text('; ')]), ...nodes])];
}

/** What proves a fact: places of the specification, each with its revisions, or the sources that were read. */
function proofs(fact: Fact, handbook: Handbook): PhrasingContent[][] {
  if (fact.kind === 'world') {
    return fact.sources.flatMap((id) => handbook.sources.get(id) ?? []).map((source) => [
      { type: 'link', url: source.url, children: [text(source.title)] }, text(` (${[firmness(source).toLowerCase(), fact.date].filter(Boolean).join(', ')})`),
    ]);
  }
  return citedPlaces(fact, handbook.revisions).filter(({ links }) => links.length > 0).map(({ label: place, links }) => [
    text(`${place}: `), ...links.flatMap(({ revision, href }, index): PhrasingContent[] => [...(index === 0 ? [] : [text(', ')]), { type: 'link', url: href, children: [text(revision.id)] }]),
  ]);
}

/** Links to pages of the site, one an item. */
export function pageList(pages: readonly { readonly href: string; readonly nodes: PhrasingContent[]; readonly before?: string }[], context: TwinContext): RootContent[] {
  return list(pages.map(({ href, nodes, before }) => [...(before === undefined ? [] : [text(before)]), linkTo(href, nodes, context)]));
}

const writer = unified().use(remarkGfm, { tablePipeAlign: false }).use(remarkStringify, { bullet: '-', emphasis: '_', fences: true, listItemIndent: 'one', rule: '-', handlers: { text: textHandler } }).freeze();

/** Writes blocks as Markdown (GitHub's, with its tables and footnotes). */
export function markdown(blocks: readonly RootContent[]): string {
  return writer.stringify({ type: 'root', children: [...blocks] });
}
