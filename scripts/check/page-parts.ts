import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { nodesIn } from './html-nodes.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** A piece of a page by which its weight is explained. */
export interface PagePart {
  /** Such as `section #traps`, `style`, `header`. */
  readonly name: string;
  readonly text: string;
  readonly elements: number;
}

/** What a page is made of, as far as budgets count it. */
export interface PageParts {
  /** Elements of the document, as `document.querySelectorAll('*')` counts them. */
  readonly elements: number;
  /** The text of each script that a browser runs and that stands in the page. */
  readonly scripts: readonly string[];
  /** The addresses of the script files that the page names. */
  readonly scriptFiles: readonly string[];
  /** The text of each style sheet that stands in the page, and of each attribute `style`. */
  readonly styles: readonly string[];
  /** The addresses of the style sheets that the page names. */
  readonly styleFiles: readonly string[];
  /** All that is worth a name, in the order of the page. */
  readonly parts: readonly PagePart[];
}

/** Takes a page apart. Takes its HTML, which may be broken in any way. */
export function pageParts(html: string): PageParts {
  const document = parse(html, { sourceCodeLocationInfo: true });
  const elements = [...nodesIn(document)].filter((node): node is Element => 'tagName' in node);
  const ofName = (name: string): Element[] => elements.filter(({ tagName }) => tagName === name);
  const executable = ofName('script').filter((script) => isExecutable(attribute(script, 'type')));
  const written = (list: readonly Element[]): string[] => list.map(textOf).filter((text) => text.trim() !== '');
  const sheets = ofName('link').filter((link) => /(?:^|\s)stylesheet(?:\s|$)/i.test(attribute(link, 'rel') ?? ''));
  const preloaded = ofName('link').filter((link) => /(?:^|\s)modulepreload(?:\s|$)/i.test(attribute(link, 'rel') ?? ''));
  const addresses = (list: readonly Element[], name: string): string[] => list.flatMap((element) => attribute(element, name) ?? []);
  return {
    elements: elements.length,
    scripts: written(executable.filter((script) => attribute(script, 'src') === undefined)),
    scriptFiles: [...addresses(executable, 'src'), ...addresses(preloaded, 'href')],
    styles: [...written(ofName('style')), ...elements.flatMap((element) => attribute(element, 'style') ?? [])],
    styleFiles: addresses(sheets, 'href'),
    parts: elements.flatMap((element) => partOf(element, html) ?? []),
  };
}

/** Tells whether a browser runs a script of a type; data such as speculation rules and JSON-LD is none. */
function isExecutable(type = ''): boolean {
  return type.trim() === '' || /^(?:module|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i.test(type.trim());
}

function partOf(element: Element, html: string): PagePart | undefined {
  const name = nameOf(element);
  const at = element.sourceCodeLocation;
  if (name === undefined || at === undefined || at === null) return undefined;
  const elements = [...nodesIn(element)].filter((node) => 'tagName' in node).length;
  return { name, text: html.slice(at.startOffset, at.endOffset), elements };
}

/** What a part is called; undefined for an element that lies inside of a part, or around parts. */
function nameOf(element: Element): string | undefined {
  const parent = element.parentNode === null || !('tagName' in element.parentNode) ? undefined : element.parentNode;
  const id = attribute(element, 'id');
  const named = `${element.tagName}${id === undefined ? '' : ` #${id}`}`;
  if (parent?.tagName === 'main') return named;
  if (parent?.tagName === 'body') return element.tagName === 'main' ? undefined : element.tagName === 'script' ? 'script' : named;
  if (parent?.tagName !== 'head') return undefined;
  if (element.tagName === 'script') return isExecutable(attribute(element, 'type')) ? 'script' : `script of type ${attribute(element, 'type')}`;
  return element.tagName === 'style' ? 'style' : undefined;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

function textOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}
