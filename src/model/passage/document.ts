import type { Revisions } from '../revision.ts';
import { parseSpans, spansOf, type Spans } from '../span.ts';
import type { SourceText } from '../source/source-text.ts';
import { attribute, startOf, type MarkdownNode } from '../source/markdown-source.ts';
import { readProse } from './inline.ts';
import { readMarkup, type Markup } from './markup.ts';
import type { EntryReference, Era, Passage } from './passage.ts';
import { readFenceAttributes } from './sample.ts';

/** A heading in a document, with its anchor. */
export interface Heading {
  readonly depth: number;
  readonly text: string;
  readonly anchor: string;
  readonly part: string;
}

/** What the walk of an `.mdx` body finds. */
export interface DocumentContent {
  readonly passages: readonly Passage[];
  readonly headings: readonly Heading[];
  /** Its eras in order; one inside another comes behind it. */
  readonly eras: readonly Era[];
  readonly markup: readonly Markup[];
  /** Mistakes in the spans of eras. */
  readonly spanErrors: readonly { readonly message: string; readonly offset: number }[];
}

/** How a body is read: whose it is, what its unmarked text speaks of. */
export interface DocumentContext {
  readonly entry: EntryReference;
  readonly source: SourceText;
  readonly revisions: Revisions;
  /** The revisions that unmarked text speaks of. */
  readonly unmarked: Spans;
  /** Section id of text outside `<Answer>` and `<Practice>`. */
  readonly defaultPart: string;
}

interface Scope {
  readonly part: string;
  readonly spans: Spans;
  readonly marked: boolean;
  readonly era?: Era;
  readonly heard: boolean;
  readonly item: boolean;
}

/** Types of nodes that belong to running text. */
export const phrasing: ReadonlySet<string> = new Set(['text', 'inlineCode', 'link', 'strong', 'emphasis', 'delete', 'break', 'mdxJsxTextElement', 'mdxTextExpression']);

const parts: Readonly<Record<string, string>> = { Answer: 'answer', Practice: 'practice' };

/** The anchor that a heading gets: lower case, words joined by hyphens, as GitHub does it. */
export function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s+/g, '-');
}

/** Walks the body of an `.mdx` file and collects its passages in reading order. */
export function readDocument(tree: MarkdownNode, context: DocumentContext): DocumentContent {
  const passages: Passage[] = [];
  const headings: Heading[] = [];
  const eras: Era[] = [];
  const spanErrors: { message: string; offset: number }[] = [];
  const { source, entry } = context;
  let claims = 0;
  const placeAt = (offset: number) => ({ file: source.file, ...source.positionAt(offset) });

  const add = (node: MarkdownNode, kind: Passage['kind'], scope: Scope, nodes: readonly MarkdownNode[]): Passage => {
    const prose = readProse(nodes, { firstClaim: claims, text: source.text });
    claims += prose.claims.length;
    // A cell begins at its bar, its text behind it.
    const start = startOf(kind === 'cell' ? (nodes[0] ?? node) : node);
    const passage: Passage = {
      ...prose, ...placeAt(start), entry, kind, part: scope.part, spans: scope.spans, marked: scope.marked,
      era: scope.era, heard: scope.heard, facts: [], placeAt,
    };
    passages.push(passage);
    return passage;
  };

  const addSample = (node: MarkdownNode, scope: Scope): void => {
    const attributes = readFenceAttributes(node.meta);
    const passage = add(node, 'sample', scope, []);
    const start = startOf(node);
    const lineEnd = source.text.indexOf('\n', start);
    passages[passages.length - 1] = {
      ...passage,
      facts: (attributes.get('facts') ?? '').split(/\s+/).filter(Boolean),
      sample: {
        language: node.lang ?? '',
        attributes,
        code: node.value ?? '',
        codePlace: placeAt(lineEnd === -1 ? start : lineEnd + 1),
        heard: scope.heard || attributes.has('heard'),
      },
    };
  };

  const addHeading = (node: MarkdownNode, scope: Scope): void => {
    const { text } = add(node, 'heading', scope, node.children ?? []);
    headings.push({ depth: node.depth ?? 2, text, anchor: anchorOf(text), part: scope.part });
  };

  const era = (node: MarkdownNode, scope: Scope): Scope => {
    const text = attribute(node, 'span');
    if (text === undefined) {
      spanErrors.push({ message: 'An <Era> names the revisions it speaks of: span="2025-03-26..2025-11-25".', offset: startOf(node) });
      return scope;
    }
    try {
      // What is not known of the document's own revision on is not known of an era in it either.
      const spans = parseSpans(text, context.revisions, context.unmarked[0]?.from);
      const own: Era = { ...placeAt(startOf(node)), spans, title: attribute(node, 'title'), outer: scope.era };
      eras.push(own);
      return { ...scope, spans, marked: true, era: own };
    } catch (error) {
      spanErrors.push({ message: error instanceof Error ? error.message : String(error), offset: startOf(node) });
      return scope;
    }
  };

  const component = (node: MarkdownNode, scope: Scope): void => {
    const name = node.name ?? '';
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (part !== undefined) walkAll(node.children ?? [], { ...scope, part });
    else if (name === 'Era') {
      const inner = era(node, scope);
      const title = attribute(node, 'title');
      if (title !== undefined) headings.push({ depth: 3, text: title, anchor: anchorOf(title), part: scope.part });
      walkAll(node.children ?? [], inner);
    } else walkAll(node.children ?? [], name === 'Heard' ? { ...scope, heard: true } : scope);
  };

  const walk = (node: MarkdownNode, scope: Scope): void => {
    switch (node.type) {
      case 'paragraph':
        add(node, scope.item ? 'item' : 'text', scope, node.children ?? []);
        return;
      case 'heading':
        addHeading(node, scope);
        return;
      case 'code':
        addSample(node, scope);
        return;
      case 'tableCell':
        add(node, 'cell', scope, node.children ?? []);
        return;
      case 'listItem':
        walkAll(node.children ?? [], { ...scope, item: true });
        return;
      case 'mdxJsxFlowElement':
        component(node, scope);
        return;
      default:
        walkAll(node.children ?? [], scope);
    }
  };

  // Text right inside a component has no paragraph of its own: each run of it is read as one.
  const walkAll = (nodes: readonly MarkdownNode[], scope: Scope): void => {
    for (let index = 0; index < nodes.length; index += 1) {
      const from = index;
      while (index < nodes.length && phrasing.has(nodes[index]!.type)) index += 1;
      const run = nodes.slice(from, index);
      if (run.length > 0) walk({ type: 'paragraph', children: run, ...(run[0]!.position && { position: run[0]!.position }) }, scope);
      if (index < nodes.length) walk(nodes[index]!, scope);
    }
  };

  walkAll(tree.children ?? [], { part: context.defaultPart, spans: context.unmarked, marked: false, heard: false, item: false });
  return { passages, headings, eras, markup: readMarkup(tree), spanErrors };
}

/** The spans of text that speaks of one revision. */
export function spansOfRevision(id: string, revisions: Revisions): Spans {
  const revision = revisions.find(id);
  return revision === undefined ? [] : spansOf([revision], revisions);
}
