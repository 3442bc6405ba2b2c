import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { cssAddresses } from '../../check/built-css.ts';
import { escape } from '../redirect-page.ts';

type Node = DefaultTreeAdapterTypes.Node;
/** An element of a page that was read. */
export type Element = DefaultTreeAdapterTypes.Element;

/** Gives the address to write in the place of one; the same address where it stays. */
export type ChangeAddress = (url: string) => string;

/** A piece of a text, and what to write there. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Attributes whose value is one address, whatever element they stand on: what a browser does not know may be read by a script. */
const single = new Set(['href', 'xlink:href', 'src', 'action', 'formaction', 'poster', 'data', 'cite', 'data-href', 'data-src']);
/** Attributes whose value is a list of images, each an address with a size. */
const images = new Set(['srcset', 'imagesrcset']);

/**
 * Changes every address in a page that a browser or a script takes from its markup: of links, of what is loaded and
 * sent, of styles, of a refresh, and of a page inside the page. All else stays as it is, to the byte.
 *
 * Addresses in JSON, in Markdown and in scripts are not the markup's, and stay.
 */
export function rewriteAddresses(html: string, change: ChangeAddress): string {
  // Without scripting, so that what stands in <noscript> is read as the elements it holds.
  return edited(html, [...elementsOf(html)].flatMap((element) => [...editsOf(element, html, change)]));
}

/** Every element of a page, in order, with its place in the text; those in templates as well. */
export function* elementsOf(html: string): Iterable<Element> {
  const left: Node[] = [parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false })];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if ('attrs' in node) yield node;
    if ('childNodes' in node) left.push(...node.childNodes.toReversed());
    if ('content' in node) left.push(node.content);
  }
}

/** A text with some pieces of it replaced. No two of them may overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  let done = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.from - b.from)) {
    done += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return done + text.slice(at);
}

/** The value of an attribute, by its name as it is written: `xlink:href` as well. */
export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => nameOf(candidate) === name)?.value;
}

function nameOf({ prefix, name }: { prefix?: string; name: string }): string {
  return prefix ? `${prefix}:${name}` : name;
}

function* editsOf(element: Element, html: string, change: ChangeAddress): Iterable<Edit> {
  for (const attribute of element.attrs) {
    const name = nameOf(attribute);
    const value = changedValue(element, name, attribute.value, change);
    const at = element.sourceCodeLocation?.attrs?.[name];
    if (value !== attribute.value && at !== undefined) yield { from: at.startOffset, to: at.endOffset, text: `${name}="${escape(value)}"` };
  }
  if (element.tagName !== 'style') return;
  const [sheet] = element.childNodes;
  const at = sheet?.sourceCodeLocation;
  if (at) yield { from: at.startOffset, to: at.endOffset, text: changedSheet(html.slice(at.startOffset, at.endOffset), change) };
}

function changedValue(element: Element, name: string, value: string, change: ChangeAddress): string {
  if (single.has(name)) return change(value);
  if (images.has(name)) return value.replace(/([^\s,]\S*[^\s,]|[^\s,])((?:\s+[\d.]+[wxh])*\s*(?:,\s*|$))/g, (_, url: string, rest: string) => change(url) + rest);
  if (name === 'ping') return value.replace(/\S+/g, change);
  if (name === 'style') return changedSheet(value, change);
  if (name === 'srcdoc') return rewriteAddresses(value, change);
  const isRefresh = name === 'content' && element.tagName === 'meta' && attributeOf(element, 'http-equiv')?.toLowerCase() === 'refresh';
  return isRefresh ? value.replace(/^(\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?["']?)([^"']*?)(["']?\s*)$/i, (_, before: string, url: string, after: string) => before + change(url) + after) : value;
}

function changedSheet(css: string, change: ChangeAddress): string {
  return edited(css, cssAddresses(css).map(({ url, offset }) => ({ from: offset, to: offset + url.length, text: change(url) })));
}
