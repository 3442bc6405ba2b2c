import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { cssAddresses } from '../../check/built-css.ts';
import { escape } from '../redirect-page.ts';
import { scanTags, type Tag } from './scan-tags.ts';

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
/** Every attribute that may hold an address. */
const withAddress = new RegExp(`\\s(?:${[...single, ...images, 'ping', 'style', 'srcdoc', 'content'].join('|')})\\s*=`, 'i');

/**
 * Changes every address in a page that a browser or a script takes from its markup: of links, of what is loaded and
 * sent, of styles, of a refresh, and of a page inside the page. All else stays as it is, to the byte.
 *
 * Addresses in JSON, in Markdown and in scripts are not the markup's, and stay.
 */
export function rewriteAddresses(html: string, change: ChangeAddress): string {
  return edited(html, [...scanTags(html, withAddress)].flatMap((tag) => [...editsOf(tag, html, change)]));
}

/** Every element of a page, in order, with its place in the text; those in templates as well. */
export function* elementsOf(html: string): Iterable<Element> {
  // Without scripting, so that what stands in <noscript> is read as the elements it holds.
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

function* editsOf(tag: Tag, html: string, change: ChangeAddress): Iterable<Edit> {
  for (const { name, value, from, to } of tag.attributes) {
    const changed = changedValue(tag, name, value, change);
    if (changed !== value) yield { from, to, text: `${name}="${escape(changed)}"` };
  }
  if (tag.name !== 'style' || tag.text === undefined) return;
  const { from, to } = tag.text;
  const sheet = html.slice(from, to);
  const changed = changedSheet(sheet, change);
  if (changed !== sheet) yield { from, to, text: changed };
}

function changedValue(tag: Tag, name: string, value: string, change: ChangeAddress): string {
  if (single.has(name)) return change(value);
  if (images.has(name)) return value.replace(/([^\s,]\S*[^\s,]|[^\s,])((?:\s+[\d.]+[wxh])*\s*(?:,\s*|$))/g, (_, url: string, rest: string) => change(url) + rest);
  if (name === 'ping') return value.replace(/\S+/g, change);
  if (name === 'style') return changedSheet(value, change);
  if (name === 'srcdoc') return rewriteAddresses(value, change);
  const isRefresh = name === 'content' && tag.name === 'meta' && tag.attributes.some((other) => other.name === 'http-equiv' && other.value.toLowerCase() === 'refresh');
  return isRefresh ? value.replace(/^(\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?["']?)([^"']*?)(["']?\s*)$/i, (_, before: string, url: string, after: string) => before + change(url) + after) : value;
}

function changedSheet(css: string, change: ChangeAddress): string {
  return edited(css, cssAddresses(css).map(({ url, offset }) => ({ from: offset, to: offset + url.length, text: change(url) })));
}
