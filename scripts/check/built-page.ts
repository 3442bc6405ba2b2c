import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { Place } from '../../src/model/problem.ts';
import { createSourceText, type SourceText } from '../../src/model/source/source-text.ts';
import { noAddresses, type Address, type Addresses, type BuiltFile } from './built-address.ts';
import { cssAddresses } from './built-css.ts';
import { importMapAddresses, linkedDataAddresses, speculativeAddresses } from './built-json.ts';
import { noPolicy, readPolicy, type BuiltPolicy } from './built-policy.ts';
import { scriptRequests } from './built-script.ts';

type Node = DefaultTreeAdapterTypes.Node;
type HtmlElement = DefaultTreeAdapterTypes.Element;

/** An id on a page: where it stands, and on what. */
export interface BuiltId extends Place {
  /** Name of the element. */
  readonly element: string;
  /** It stands inside a drawing, where ids are for the drawing's own use. */
  readonly drawing: boolean;
  /** It is a former id, which the build put there to lead on to the new place. */
  readonly former: boolean;
}

/** A built HTML page. */
export interface BuiltPage extends BuiltFile {
  /** Every id with the place where it stands first. */
  readonly ids: ReadonlyMap<string, BuiltId>;
  /** Ids that stand again, with the place of each repetition. */
  readonly repeatedIds: readonly (Place & { readonly id: string })[];
  /** The address to which the page sends its reader on at once; left out where it is a page to read. */
  readonly refresh?: Address;
  /** What a content security policy has to allow, and the policy that stands in the page. */
  readonly policy: BuiltPolicy;
}

/** The attribute of an element that carries a former id. */
export const formerIdAttribute = 'data-former-id';

/** Attributes by which an element makes the browser load something, or send something. */
const loading: Readonly<Record<string, readonly string[]>> = {
  a: ['ping'], area: ['ping'], audio: ['src'], base: ['href'], button: ['formaction'], embed: ['src'], form: ['action'], iframe: ['src'],
  image: ['href', 'xlink:href'], feImage: ['href', 'xlink:href'], img: ['src', 'srcset'], input: ['src', 'formaction'], object: ['data'],
  script: ['src'], source: ['src', 'srcset'], track: ['src'], use: ['href', 'xlink:href'], video: ['src', 'poster'],
};

/** Attributes that name an address and do nothing with it. */
const citing: Readonly<Record<string, readonly string[]>> = { blockquote: ['cite'], q: ['cite'], ins: ['cite'], del: ['cite'] };

/** Kinds of `<link>` that only name an address and load nothing. */
const naming = new Set(['canonical', 'alternate', 'next', 'prev', 'license', 'author', 'help', 'me', 'search', 'up', 'first', 'last']);

/** Meta elements whose content is an address. */
const metaAddress = /^(?:og:(?:url|image|video|audio)(?::(?:url|secure_url))?|twitter:(?:image|url|player))$/;

/** Reads a page: its ids, its links, what it loads and what it names. `label` is what reports call the file. */
export function readPage(label: string, path: string, html: string): BuiltPage {
  const reader = new PageReader(createSourceText(label, html));
  // Without scripting, so that what stands in <noscript> is read as the elements it holds.
  reader.visit(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }), false);
  const { ids, repeatedIds, refresh, addresses, policy } = reader;
  return { path, ids, repeatedIds, policy, ...addresses, ...(refresh !== undefined && { refresh }) };
}

/** Reads the addresses in a piece of HTML that stands inside another file, all of them at one place. */
export function readHtmlAddresses(place: Place, html: string, addresses: Addresses): void {
  const reader = new PageReader(createSourceText(place.file, ''), place, addresses);
  reader.visit(parseFragment(html), false);
}

/** Reads the addresses of a drawing. */
export function readSvgAddresses(label: string, svg: string, addresses: Addresses): void {
  new PageReader(createSourceText(label, svg), undefined, addresses).visit(parseFragment(svg, { sourceCodeLocationInfo: true }), true);
}

class PageReader {
  readonly ids = new Map<string, BuiltId>();
  readonly repeatedIds: (Place & { id: string })[] = [];
  readonly addresses: Addresses;
  readonly policy = noPolicy();
  refresh: Address | undefined;
  readonly #source: SourceText;
  readonly #fixed: Place | undefined;

  constructor(source: SourceText, fixed?: Place, addresses = noAddresses()) {
    this.#source = source;
    this.#fixed = fixed;
    this.addresses = addresses;
  }

  visit(root: Node, inDrawing: boolean): void {
    // A list instead of calls: elements that are never closed stand thousands deep in each other.
    const open = [{ node: root, drawing: inDrawing }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { node } = next;
      if ('attrs' in node) this.#element(node, next.drawing);
      const drawing = next.drawing || node.nodeName === 'svg';
      const inside: Node[] = [...('content' in node ? [node.content] : []), ...('childNodes' in node ? node.childNodes : [])];
      for (const child of inside.reverse()) open.push({ node: child, drawing });
    }
  }

  #element(element: HtmlElement, drawing: boolean): void {
    const id = attribute(element, 'id');
    if (id !== undefined) this.#id(id, element, drawing);
    readPolicy(this.policy, element, (name) => this.#placeOf(element, name));
    if (element.tagName === 'a' || element.tagName === 'area') {
      this.#add(this.addresses.links, element, 'href');
      if (attribute(element, 'href') === undefined) this.#add(this.addresses.links, element, 'xlink:href');
    } else if (element.tagName === 'link') this.#link(element);
    else if (element.tagName === 'meta') this.#meta(element);
    else if (element.tagName === 'script') this.#script(element);
    for (const name of namesFor(loading, element)) this.#add(this.addresses.resources, element, name);
    for (const name of namesFor(citing, element)) this.#add(this.addresses.names, element, name);
    const page = attribute(element, 'srcdoc');
    if (page !== undefined) readHtmlAddresses(this.#placeOf(element, 'srcdoc'), page, this.addresses);
    const style = element.tagName === 'style' ? textOf(element) : (attribute(element, 'style') ?? '');
    for (const { url } of cssAddresses(style)) this.addresses.resources.push({ ...this.#placeOf(element, 'style'), url, in: 'style' });
  }

  #id(id: string, element: HtmlElement, drawing: boolean): void {
    const place = this.#placeOf(element, 'id');
    if (this.ids.has(id)) this.repeatedIds.push({ ...place, id });
    else this.ids.set(id, { ...place, element: element.tagName, drawing, former: attribute(element, formerIdAttribute) !== undefined });
  }

  #link(element: HtmlElement): void {
    const rels = (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/);
    const named = rels.every((rel) => naming.has(rel));
    this.#add(named ? this.addresses.names : this.addresses.resources, element, 'href', named ? `link[rel=${rels.join(' ')}]` : undefined);
    this.#add(this.addresses.resources, element, 'imagesrcset');
  }

  #meta(element: HtmlElement): void {
    const content = attribute(element, 'content') ?? '';
    const name = (attribute(element, 'property') ?? attribute(element, 'name') ?? '').toLowerCase();
    const place = this.#placeOf(element, 'content');
    if (metaAddress.test(name)) this.addresses.names.push({ ...place, url: content, in: `meta[${name}]` });
    if (attribute(element, 'http-equiv')?.toLowerCase() !== 'refresh') return;
    const target = /^\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']*?)["']?\s*$/i.exec(content)?.[1];
    if (target === undefined || target === '') return;
    this.refresh ??= { ...place, url: target, in: 'meta[http-equiv=refresh]' };
    this.addresses.names.push(this.refresh);
  }

  #script(element: HtmlElement): void {
    const type = (attribute(element, 'type') ?? '').toLowerCase();
    const text = textOf(element);
    if (text.trim() === '') return;
    const place = this.#placeOf(element, 'type');
    const add = (list: Address[], urls: readonly string[]): void => {
      for (const url of urls) list.push({ ...place, url, in: type === '' ? 'script' : `script[type=${type}]` });
    };
    if (type === 'application/ld+json') add(this.addresses.names, linkedDataAddresses(text));
    else if (type === 'speculationrules') add(this.addresses.resources, speculativeAddresses(text));
    else if (type === 'importmap') add(this.addresses.resources, importMapAddresses(text));
    else if (type === '' || type === 'module' || type.includes('javascript')) add(this.addresses.resources, scriptRequests(text).map(({ url }) => url));
  }

  #add(list: Address[], element: HtmlElement, name: string, label = `${element.tagName}[${name}]`): void {
    const value = attribute(element, name);
    if (value === undefined) return;
    const urls = name.endsWith('srcset') ? candidates(value) : name === 'ping' ? value.split(/\s+/).filter(Boolean) : [value];
    for (const url of urls) list.push({ ...this.#placeOf(element, name), url, in: label });
  }

  #placeOf(element: HtmlElement, name: string): Place {
    if (this.#fixed !== undefined) return this.#fixed;
    const at = element.sourceCodeLocation?.attrs?.[name] ?? element.sourceCodeLocation;
    // By the offset: the parser counts a line twice that begins behind an ampersand.
    return { file: this.#source.file, ...this.#source.positionAt(at?.startOffset ?? 0) };
  }
}

function namesFor(attributes: Readonly<Record<string, readonly string[]>>, { tagName }: HtmlElement): readonly string[] {
  return Object.hasOwn(attributes, tagName) ? attributes[tagName]! : [];
}

function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((candidate) => (candidate.prefix ? `${candidate.prefix}:${candidate.name}` : candidate.name) === name)?.value;
}

/** The addresses in a list of images; a comma may be a part of one, as in data: addresses. */
function candidates(srcset: string): string[] {
  return [...srcset.matchAll(/([^\s,]\S*[^\s,]|[^\s,])(?:\s+[\d.]+[wxh])*\s*(?:,|$)/g)].map((match) => match[1]!);
}

function textOf(element: HtmlElement): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}
