import { defaultTreeAdapter as tree, parse, serialize, serializeOuter, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** An entry of a page, as a small page of its own for the full text. */
export interface EntryPage {
  readonly id: string;
  readonly html: string;
}

/** A page without its entries, and the entries. */
export interface SplitPage {
  readonly rest: string;
  readonly entries: readonly EntryPage[];
}

/**
 * Cuts a page that is a list of entries, such as the glossary, into the entries and what is left, so that each entry is
 * found and counted by itself. As one text, a page of two hundred entries has some of the words of every query.
 *
 * Takes the titles of the entries by the ids of their elements. An entry is the element with the id; where that is a
 * `dt`, the `dd` elements behind it belong to it. Its title becomes the heading and is not repeated in the text, and
 * the small print below it is left out, as are labels inside it, such as "In fact": in an excerpt they would read as a
 * word of the sentence behind them. Ids that the page does not have give no entry.
 */
export function splitEntries(html: string, titles: ReadonlyMap<string, string>): SplitPage {
  const document = parse(html);
  const elements = new Map(descendants(document).flatMap((element) => {
    const id = attribute(element, 'id');
    return id !== undefined && titles.has(id) ? [[id, element] as const] : [];
  }));
  const entries = [...elements].map(([id, element]): EntryPage => {
    const parts = [element, ...definitions(element)];
    for (const part of parts) {
      tree.detachNode(part);
      for (const small of descendants(part).filter((found) => isSmallPrint(found) || found.tagName === 'dt')) tree.detachNode(small);
    }
    dropTitle(parts, titles.get(id)!);
    const text = parts.map((part) => (part.tagName === 'tr' ? `<table>${serializeOuter(part)}</table>` : serializeOuter(part))).join(' ');
    return { id, html: `<!doctype html><html lang="en"><body><main data-pagefind-body><h1 id="title">${escape(titles.get(id)!)}</h1>${text}</main></body></html>` };
  });
  return { rest: serialize(document), entries };
}

function descendants(node: DefaultTreeAdapterTypes.Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => [...(tree.isElementNode(child) ? [child] : []), ...descendants(child)]);
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

function textOf(node: Node): string {
  if (tree.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** The `dd` elements that belong to a `dt`. */
function definitions(element: Element): Element[] {
  if (element.tagName !== 'dt') return [];
  const following = element.parentNode!.childNodes.slice(element.parentNode!.childNodes.indexOf(element) + 1).filter((node) => tree.isElementNode(node));
  const end = following.findIndex(({ tagName }) => tagName !== 'dd');
  return end === -1 ? following : following.slice(0, end);
}

/** The small print below an entry: in which revisions it is so, and the names of other pages. */
function isSmallPrint(element: Element): boolean {
  return attribute(element, 'class') === 's';
}

/** The title stands in the heading, so it is not repeated. */
function dropTitle(parts: readonly Element[], title: string): void {
  const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');
  const found = parts.flatMap((part) => [part, ...descendants(part)]).find((element) => plain(textOf(element)) === plain(title));
  if (found !== undefined) found.childNodes = [];
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('`', '');
}
