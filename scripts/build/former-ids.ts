import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { formerIdAttribute } from '../check/built-page.ts';
import { escape } from './redirect-page.ts';

type Node = DefaultTreeAdapterTypes.Node;
type HtmlElement = DefaultTreeAdapterTypes.Element;

/** A former id of a page: the id that has its place now, or what to say where its place is on no part of the page. */
export type FormerId =
  | { readonly id: string; readonly at: string }
  | { readonly id: string; readonly note: Note };

/** What is said about a place that is gone from a page. */
export interface Note {
  readonly on: string;
  readonly reason: string;
  /** Where to read on; left out where that is the page itself. The text is HTML. */
  readonly link?: { readonly href: string; readonly text: string };
}

/** Elements that take a mark inside, at their very beginning. */
const open = new Set([
  'section', 'article', 'aside', 'main', 'header', 'footer', 'nav', 'div', 'blockquote', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6',
  'p', 'pre', 'li', 'dt', 'dd', 'td', 'th', 'caption', 'summary', 'a', 'span', 'time', 'strong', 'em', 'small', 'code',
]);

/**
 * Puts former ids into a page: each as an empty element at the place that has another id now, or with a note at the
 * end of the page. No script is needed to follow them. Ids that the page has of its own, and those whose new place it
 * lacks, are left out.
 */
export function withFormerIds(html: string, ids: readonly FormerId[]): { readonly html: string; readonly placed: number } {
  const tree = parse(html, { sourceCodeLocationInfo: true });
  const elements = new Map<string, HtmlElement>();
  let main: HtmlElement | undefined;
  walk(tree, (element) => {
    const id = element.attrs.find(({ name }) => name === 'id')?.value;
    if (id !== undefined && !elements.has(id)) elements.set(id, element);
    if (element.tagName === 'main') main ??= element;
  });
  const insertions = ids.flatMap((former) => {
    if (elements.has(former.id)) return [];
    if ('note' in former) {
      const offset = main?.sourceCodeLocation?.endTag?.startOffset;
      return offset === undefined ? [] : [{ offset, text: noteOf(former.id, former.note) }];
    }
    const target = elements.get(former.at);
    const offset = target === undefined ? undefined : offsetIn(target);
    return offset === undefined ? [] : [{ offset, text: `<span id="${escape(former.id)}" ${formerIdAttribute}></span>` }];
  });
  // From the end of the page to its beginning, so that earlier offsets stay true.
  const placed = [...insertions].sort((a, b) => b.offset - a.offset);
  return { html: placed.reduce((text, { offset, text: added }) => text.slice(0, offset) + added + text.slice(offset), html), placed: placed.length };
}

function noteOf(id: string, { on, reason, link }: Note): string {
  const next = link === undefined ? '' : ` See <a href="${escape(link.href)}">${link.text}</a>.`;
  return `<p class="s" id="${escape(id)}" ${formerIdAttribute} data-pagefind-ignore>What stood here as “${escape(id)}” is gone since <time>${escape(on)}</time>. ${escape(reason)}${next}</p>`;
}

/** Where a mark for an element goes: inside it, in the first cell of a row or the summary of details, else in front of it. */
function offsetIn(element: HtmlElement): number | undefined {
  if (open.has(element.tagName)) return element.sourceCodeLocation?.startTag?.endOffset;
  if (element.tagName === 'tr' || element.tagName === 'details') {
    const first = element.childNodes.find((child): child is HtmlElement => 'tagName' in child);
    return first === undefined ? undefined : offsetIn(first);
  }
  return element.sourceCodeLocation?.startOffset;
}

function walk(node: Node, visit: (element: HtmlElement) => void): void {
  if ('attrs' in node) visit(node);
  if ('childNodes' in node) for (const child of node.childNodes) walk(child, visit);
}
