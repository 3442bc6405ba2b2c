import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { defaultCard } from '../../../src/site/open-graph/cards.ts';
import { absoluteUrl } from '../../../src/site/site-address.ts';
import { escape } from '../redirect-page.ts';
import { addressOfPage } from './site-paths.ts';

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
 * previews. What an earlier stamp wrote is taken out first. A page that is not for search engines gets nothing.
 *
 * `images` are the names of the preview images there are, such as `q/session-lifecycle`. Throws for a page without a head.
 */
export function stampPage(html: string, file: string, site: URL, images: ReadonlySet<string>): StampedPage {
  const head = headOf(html, file);
  const elements = head.childNodes.filter((node): node is Element => 'tagName' in node);
  const verifiedOn = verificationOf(elements);
  const indexable = isIndexable(elements, file);
  if (leadsOn(elements)) return { html, indexable, verifiedOn };
  const clean = without(html, elements.filter(isStamp));
  if (!indexable) return { html: clean, indexable, verifiedOn };
  // Nothing but stamps was taken out, and all of them stand before the end of the head.
  const end = head.sourceCodeLocation!.endTag!.startOffset - (html.length - clean.length);
  return { html: `${clean.slice(0, end)}${stampOf(addressOfPage(file), site, images)}${clean.slice(end)}`, indexable, verifiedOn };
}

function stampOf(address: string, site: URL, images: ReadonlySet<string>): string {
  const name = address.replace(/^\/|\/$/g, '');
  const image = images.has(name) ? name : defaultCard;
  const url = escape(absoluteUrl(site, address));
  return `<link rel="canonical" href="${url}"><meta property="og:url" content="${url}">` +
    `<meta property="og:image" content="${escape(absoluteUrl(site, `/open-graph/${image}.png`))}">` +
    `<meta property="og:image:width" content="${width}"><meta property="og:image:height" content="${height}">` +
    '<meta name="twitter:card" content="summary_large_image">';
}

function isStamp(element: Element): boolean {
  const of = (name: string): string => attribute(element, name) ?? '';
  return (element.tagName === 'link' && of('rel') === 'canonical')
    || (element.tagName === 'meta' && (/^og:(?:url|image(?::\w+)?)$/.test(of('property')) || of('name') === 'twitter:card'));
}

/** A page is for search engines unless it says otherwise, leads on to another one, or stands for what is missing. */
function isIndexable(elements: readonly Element[], file: string): boolean {
  const isClosed = elements.some((element) => attribute(element, 'name') === 'robots' && /noindex/.test(attribute(element, 'content') ?? ''));
  return file !== '404.html' && !isClosed && !leadsOn(elements);
}

/** Tells whether a page leads on to another one. Its canonical address is that of the other, which is no stamp. */
function leadsOn(elements: readonly Element[]): boolean {
  return elements.some((element) => attribute(element, 'http-equiv')?.toLowerCase() === 'refresh');
}

function verificationOf(elements: readonly Element[]): string | undefined {
  const data = elements.find((element) => element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json');
  const [text] = data?.childNodes ?? [];
  return text !== undefined && 'value' in text ? /"dateModified":"(\d{4}-\d{2}-\d{2})"/.exec(text.value)?.[1] : undefined;
}

function headOf(html: string, file: string): Element {
  const root = parse(html, { sourceCodeLocationInfo: true }).childNodes.find((node): node is Element => node.nodeName === 'html');
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
