import { attribute, parseMdx, type MarkdownNode } from '../../model/source/markdown-source.ts';
import { otherSpellings, pageSlugger } from './heading-slug.ts';

/** The smallest piece of a page that says one thing: a paragraph or heading, a row of a table, or a code block. */
export interface Passage {
  readonly kind: 'text' | 'row' | 'code';
  /** The anchors of the headings it stands under, the outermost first. */
  readonly section: readonly string[];
  /** What a reader sees, with every run of spaces as one; of a code block its lines. */
  readonly text: string;
  /** The inline code in it. */
  readonly codes: readonly string[];
  /** Whether it opens an item of a list. */
  readonly opensItem: boolean;
  /** Rows: the inline code of each cell, and what the head of the first column says. */
  readonly cells?: readonly (readonly string[])[];
  readonly row?: readonly string[];
  readonly firstHead?: string;
  /** Code blocks: the language. */
  readonly language?: string;
}

/** A page of the specification as far as the surface is read from it. */
export interface SpecPage {
  /** Its path below the folder of the revision, without `.mdx`: `basic/index`. */
  readonly path: string;
  readonly anchors: ReadonlySet<string>;
  /** Other spellings of its anchors, to the anchor. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly passages: readonly Passage[];
  /** The targets of its links, as they are written. */
  readonly links: readonly string[];
}

/** The site gives anchors to headings down to this depth. */
const DEEPEST_ANCHOR = 4;

/** An id that switches a style of the site on; it is no place on the page. */
const STYLE_HOOK = 'enable-section-numbers';

/** What a reader sees of a node: text and code, without the markup around it. */
function visibleText(node: MarkdownNode): string {
  if (node.type === 'break' || (node.type === 'mdxJsxTextElement' && node.name === 'br')) return ' ';
  return node.value !== undefined && (node.type === 'text' || node.type === 'inlineCode') ? node.value : (node.children ?? []).map(visibleText).join('');
}

function codesIn(node: MarkdownNode): string[] {
  return node.type === 'inlineCode' ? [node.value ?? ''] : (node.children ?? []).flatMap(codesIn);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Reads one parsed page. */
class PageReader {
  readonly anchors = new Set<string>();
  readonly spellings = new Map<string, string>();
  readonly passages: Passage[] = [];
  readonly links: string[] = [];
  readonly #slug = pageSlugger();
  #section: { depth: number; anchor: string }[] = [];

  read(node: MarkdownNode, opensItem = false): void {
    this.#noteTargets(node);
    switch (node.type) {
      case 'heading':
        this.#heading(node);
        this.#text(node, false);
        break;
      case 'paragraph':
        this.#text(node, opensItem);
        break;
      case 'code':
        this.#add({ kind: 'code', text: node.value ?? '', codes: [], opensItem: false, language: node.lang ?? '' });
        return;
      case 'table':
        this.#table(node);
        break;
    }
    for (const [index, child] of (node.children ?? []).entries()) this.read(child, node.type === 'listItem' && index === 0);
  }

  #add(passage: Omit<Passage, 'section'>): void {
    this.passages.push({ ...passage, section: this.#section.map(({ anchor }) => anchor) });
  }

  #heading(node: MarkdownNode): void {
    const depth = node.depth ?? 1;
    this.#section = this.#section.filter((above) => above.depth < depth);
    if (depth > DEEPEST_ANCHOR) return;
    const title = oneLine(visibleText(node));
    const anchor = this.#slug(title);
    this.anchors.add(anchor);
    this.#section.push({ depth, anchor });
    for (const spelling of otherSpellings(title, anchor)) if (!this.spellings.has(spelling)) this.spellings.set(spelling, anchor);
  }

  #text(node: MarkdownNode, opensItem: boolean): void {
    this.#add({ kind: 'text', text: oneLine(visibleText(node)), codes: codesIn(node), opensItem });
  }

  #table({ children: rows = [] }: MarkdownNode): void {
    const firstHead = oneLine(visibleText(rows[0]?.children?.[0] ?? { type: 'text' }));
    for (const row of rows.slice(1)) {
      const cells = row.children ?? [];
      this.#add({
        kind: 'row',
        text: cells.map((cell) => oneLine(visibleText(cell))).join(' | '),
        codes: codesIn(row),
        opensItem: false,
        row: cells.map((cell) => oneLine(visibleText(cell))),
        cells: cells.map(codesIn),
        firstHead,
      });
    }
  }

  /** Notes the ids and the links of any element, also inside a paragraph. */
  #noteTargets(node: MarkdownNode): void {
    const id = attribute(node, 'id');
    if (id !== undefined && id !== STYLE_HOOK) this.anchors.add(id);
    const target = node.type === 'link' || node.type === 'definition' ? node.url : attribute(node, 'href');
    if (target !== undefined) this.links.push(target);
  }
}

/** A page that cannot be read, and where. */
export interface PageMistake {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/**
 * Reads a page of the specification with the parser that renders this site.
 *
 * Takes its path below the folder of the revision and its text; returns the page, or the first mistake in its markup.
 */
export function readSpecPage(path: string, text: string): { readonly page: SpecPage } | { readonly mistake: PageMistake } {
  const parsed = parseMdx(text);
  if ('error' in parsed) return { mistake: parsed.error };
  const reader = new PageReader();
  reader.read(parsed.tree);
  const { anchors, spellings, passages, links } = reader;
  return { page: { path, anchors, aliases: new Map([...spellings].filter(([spelling]) => !anchors.has(spelling))), passages, links } };
}
