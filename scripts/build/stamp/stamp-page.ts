import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { defaultCard } from '../../../src/site/open-graph/cards.ts';
import { absoluteUrl } from '../../../src/site/site-address.ts';
import { escape } from '../redirect-page.ts';
import { addressOfPage, sitePath } from './site-paths.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** Size of every preview image, in pixels. */
const [width, height] = [1200, 630];

/** What a page says of itself, as far as its absolute address depends on it. */
export interface StampedPage {
  readonly html: string;
  /** Whether search engines may list it. */
  readonly indexable: boolean;
  /** The day its text was verified, `YYYY-MM-DD`, where the page says so. */
  readonly verifiedOn: string | undefined;
}

/**
 * Writes into the head of a page what has to be absolute: its canonical address, its address and its picture for
 * previews. What an earlier stamp wrote is taken out first. A page that is not for search engines gets nothing, but for
 * one that leads on: its canonical address is that of the page it leads to.
 *
 * `images` are the names of the preview images there are, such as `q/session-lifecycle`. Throws for a page without a head.
 */
export function stampPage(html: string, file: string, site: URL, images: ReadonlySet<string>): StampedPage {
  const head = headOf(html, file);
  const elements = head.childNodes.filter((node): node is Element => 'tagName' in node);
  const verifiedOn = verificationOf(elements);
  const indexable = isIndexable(elements, file);
  const target = leadsTo(elements);
  const clean = without(html, elements.filter(isStamp));
  if (!indexable && target === undefined) return { html: clean, indexable, verifiedOn };
  const written = target === undefined ? stampOf(addressOfPage(file), titleOf(elements), site, images) : canonical(absoluteUrl(site, sitePath(target, file, undefined) ?? target));
  // Nothing but stamps was taken out, and all of them stand before the end of the head.
  const end = head.sourceCodeLocation!.endTag!.startOffset - (html.length - clean.length);
  return { html: `${clean.slice(0, end)}${written}${clean.slice(end)}`, indexable, verifiedOn };
}

function canonical(url: string): string {
  return `<link rel="canonical" href="${escape(url)}">`;
}

function stampOf(address: string, title: string, site: URL, images: ReadonlySet<string>): string {
  const name = address.replace(/^\/|\/$/g, '');
  const image = images.has(name) ? name : defaultCard;
  const url = absoluteUrl(site, address);
  // What is to be read in the picture: that of a page of its own shows its title.
  const shown = image === defaultCard ? 'MCP Interview Handbook' : `${title} · MCP Interview Handbook`;
  return `${canonical(url)}<meta property="og:url" content="${escape(url)}">` +
    `<meta property="og:image" content="${escape(absoluteUrl(site, `/open-graph/${image}.png`))}">` +
    `<meta property="og:image:width" content="${width}"><meta property="og:image:height" content="${height}">` +
    `<meta property="og:image:alt" content="${escape(shown)}">` +
    '<meta name="twitter:card" content="summary_large_image">';
}

/** The title of a page as previews show it. */
function titleOf(elements: readonly Element[]): string {
  return attribute(elements.find((element) => attribute(element, 'property') === 'og:title') ?? elements[0]!, 'content') ?? '';
}

function isStamp(element: Element): boolean {
  const of = (name: string): string => attribute(element, name) ?? '';
  return (element.tagName === 'link' && of('rel') === 'canonical')
    || (element.tagName === 'meta' && (/^og:(?:url|image(?::\w+)?)$/.test(of('property')) || of('name') === 'twitter:card'));
}

/** A page is for search engines unless it says otherwise, leads on to another one, or stands for what is missing. */
function isIndexable(elements: readonly Element[], file: string): boolean {
  const isClosed = elements.some((element) => attribute(element, 'name') === 'robots' && /noindex/.test(attribute(element, 'content') ?? ''));
  return file !== '404.html' && !isClosed && leadsTo(elements) === undefined;
}

/** The address that a page leads on to, as it is written there; undefined for a page to read. */
function leadsTo(elements: readonly Element[]): string | undefined {
  const inside = elements.flatMap((element) => [element, ...element.childNodes.filter((node): node is Element => 'tagName' in node)]);
  const refresh = inside.find((element) => attribute(element, 'http-equiv')?.toLowerCase() === 'refresh');
  return refresh && /^\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']*?)["']?\s*$/i.exec(attribute(refresh, 'content') ?? '')?.[1];
}

function verificationOf(elements: readonly Element[]): string | undefined {
  const data = elements.find((element) => element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json');
  const [text] = data?.childNodes ?? [];
  return text !== undefined && 'value' in text ? /"dateModified":"(\d{4}-\d{2}-\d{2})"/.exec(text.value)?.[1] : undefined;
}

function headOf(html: string, file: string): Element {
  const root = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }).childNodes.find((node): node is Element => node.nodeName === 'html');
  const head = root?.childNodes.find((node): node is Element => node.nodeName === 'head');
  if (head?.sourceCodeLocation?.endTag === undefined) throw new Error(`${file} has no head that is closed, so its address cannot be written into it.`);
  return head;
}

function without(html: string, elements: readonly Element[]): string {
  return [...elements].reverse().reduce((text, { sourceCodeLocation: at }) => (at ? text.slice(0, at.startOffset) + text.slice(at.endOffset) : text), html);
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}
