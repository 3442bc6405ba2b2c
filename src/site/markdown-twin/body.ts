import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import { phrasing as phrasingTypes } from '../../model/passage/document.ts';
import { readProse } from '../../model/passage/inline.ts';
import { attribute, parseMdx, type MarkdownNode } from '../../model/source/markdown-source.ts';
import { describe, parseSpans } from '../../model/span.ts';
import type { SampleText, Typeset } from '../typeset.ts';
import { phrasing, quoted, text, type TwinContext } from './phrasing.ts';

/** The blocks of a body by the part they stand in: `answer` and `practice` for an answer, `body` for any other document. */
export type BodyParts = Readonly<Record<'answer' | 'practice' | 'body', readonly RootContent[]>>;

const partOf: Readonly<Record<string, keyof BodyParts>> = { Answer: 'answer', Practice: 'practice' };

/**
 * Reads the body of a document, front matter left out, as Markdown blocks: an era is a section with its revisions in
 * words, a sample has its caption above it, quoted mistakes stand in quotation marks.
 *
 * It walks in the order of `readDocument`, so that the running numbers of claims and samples are those of the texts.
 * Throws a SyntaxError for a body that is no MDX, which the checks have refused before.
 */
export function bodyParts(body: string, texts: Pick<Typeset, 'claims' | 'samples'>, context: TwinContext): BodyParts {
  const parsed = parseMdx(body);
  if ('error' in parsed) throw new SyntaxError(parsed.error.message);
  const walk = new BodyWalk(texts, context);
  const parts: Record<keyof BodyParts, RootContent[]> = { answer: [], practice: [], body: [] };
  for (const node of parsed.tree.children ?? []) {
    const part = node.type === 'mdxJsxFlowElement' ? (partOf[node.name ?? ''] ?? 'body') : 'body';
    parts[part].push(...(part === 'body' ? walk.blocks([node]) : walk.blocks(node.children ?? [])));
  }
  return parts;
}

class BodyWalk {
  readonly #texts: Pick<Typeset, 'claims' | 'samples'>;
  readonly #context: TwinContext;
  #claims = 0;
  #samples = 0;

  constructor(texts: Pick<Typeset, 'claims' | 'samples'>, context: TwinContext) {
    this.#texts = texts;
    this.#context = context;
  }

  /** Blocks of a list of nodes; text that stands loose in a component makes a paragraph. */
  blocks(nodes: readonly MarkdownNode[]): RootContent[] {
    const blocks: RootContent[] = [];
    for (let index = 0; index < nodes.length; index += 1) {
      const from = index;
      while (index < nodes.length && phrasingTypes.has(nodes[index]!.type)) index += 1;
      if (index > from) blocks.push({ type: 'paragraph', children: this.#prose(nodes.slice(from, index)) });
      if (index < nodes.length) blocks.push(...this.#block(nodes[index]!));
    }
    return blocks;
  }

  #prose(nodes: readonly MarkdownNode[]): PhrasingContent[] {
    const { inlines, claims } = readProse(nodes, { firstClaim: this.#claims });
    this.#claims += claims.length;
    return phrasing(inlines, this.#texts.claims, this.#context);
  }

  #block(node: MarkdownNode): RootContent[] {
    const children = node.children ?? [];
    switch (node.type) {
      case 'paragraph':
        return [{ type: 'paragraph', children: this.#prose(children) }];
      case 'heading':
        return [{ type: 'heading', depth: Math.min(6, Math.max(2, node.depth ?? 3)) as 2, children: this.#prose(children) }];
      case 'code':
        return this.#sample(node);
      case 'list':
        return [{ type: 'list', ordered: node.ordered ?? false, spread: false, children: children.map((item) => ({ type: 'listItem', spread: false, children: this.blocks(item.children ?? []) as BlockContent[] })) }];
      case 'table':
        return [{ type: 'table', children: children.map((row) => ({ type: 'tableRow', children: (row.children ?? []).map((cell) => ({ type: 'tableCell', children: this.#prose(cell.children ?? []) })) })) }];
      case 'blockquote':
        return [{ type: 'blockquote', children: this.blocks(children) as BlockContent[] }];
      case 'mdxJsxFlowElement':
        return this.#component(node);
      default:
        return this.blocks(children);
    }
  }

  #component(node: MarkdownNode): RootContent[] {
    const children = node.children ?? [];
    if (node.name === 'Era') {
      const { revisions } = this.#context.handbook;
      const words = describe(parseSpans(attribute(node, 'span') ?? '..', revisions), revisions);
      const title = attribute(node, 'title');
      return [{ type: 'heading', depth: 3, children: [text(`Earlier, ${words}${title === undefined ? '' : `: ${title}`}`)] }, ...this.blocks(children)];
    }
    if (node.name === 'Heard' && children.every((child) => phrasingTypes.has(child.type))) {
      return [{ type: 'paragraph', children: quoted(this.#prose(children)) }];
    }
    return this.blocks(children);
  }

  #sample(node: MarkdownNode): RootContent[] {
    const sample = this.#texts.samples[this.#samples];
    this.#samples += 1;
    const caption = sample === undefined ? [] : captionNodes(sample);
    const code: RootContent = { type: 'code', lang: node.lang ?? null, value: node.value ?? '' };
    return caption.length === 0 ? [code] : [{ type: 'paragraph', children: [{ type: 'emphasis', children: caption }] }, code];
  }
}

/** What a sample is: its caption, the revision it is valid in or the packages it is written for, and whether it shows a mistake. */
export function captionNodes({ caption, revision, sdk, other, heard }: SampleText): PhrasingContent[] {
  const sentences: PhrasingContent[][] = [
    heard ? [text('Shows a mistake.')] : [],
    caption === undefined ? [] : [text(/[.?!]$/.test(caption) ? caption : `${caption}.`)],
    revision === undefined ? [] : [text(`Valid in ${revision}.`)],
    sdk === undefined || sdk === 'none' ? [] : [text('Written for '), ...sdk.split(/\s+/).flatMap((value, index): PhrasingContent[] => [...(index > 0 ? [text(', ')] : []), { type: 'inlineCode', value }]), text('.')],
    other === undefined ? [] : [text(`${other}, no part of MCP.`)],
  ];
  return sentences.filter((nodes) => nodes.length > 0).flatMap((nodes, index) => [...(index > 0 ? [text(' ')] : []), ...nodes]);
}
