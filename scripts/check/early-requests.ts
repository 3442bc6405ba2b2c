import { parseFragment } from 'parse5';
import type { Place } from '../../src/model/problem.ts';
import { createSourceText } from '../../src/model/source/source-text.ts';
import { parseJson } from '../../src/spec/parse-json.ts';
import type { Address } from './built-address.ts';
import type { BuiltPage } from './built-page.ts';
import { follow, type BuiltSite } from './built-site.ts';

/** Places of addresses at which a browser asks nothing until the reader does something. */
const later = /^(?:form\[action\]|(?:button|input)\[formaction\]|(?:a|area)\[ping\])$/;

/** Links of a page by which a browser loads what a page may load: its icon and its manifest. */
const allowed = /^(?:icon|shortcut|apple-touch-icon|mask-icon|manifest)$/;

/** Something that a browser asks for before the reader does anything. */
export interface EarlyRequest extends Place {
  /** What makes it ask, such as `img[src]`. */
  readonly in: string;
  /** What it asks for, as far as the page says. */
  readonly url: string;
}

/**
 * What a page makes a browser ask for by itself, other than its icon and its manifest. What a script asks for is not
 * seen here; the tests in a browser see that.
 */
export function earlyRequests(site: BuiltSite, page: BuiltPage): EarlyRequest[] {
  const loaded = page.resources.filter((address) => {
    const { url, in: where } = address;
    if (later.test(where) || (where.startsWith('script') && where !== 'script[src]') || url.startsWith('#') || follow(site, page, url).kind === 'none') return false;
    return where !== 'link[href]' || !relations(tagAt(site, page, address)).some((relation) => allowed.test(relation));
  });
  return [...loaded, ...eagerRules(site, page)];
}

const rulesElement = /<script\b[^>]*\btype\s*=\s*["']?speculationrules\b[^>]*>([^]*?)<\/script/dgi;

/** Speculation rules by which a browser fetches pages without waiting for a sign that the reader wants them. */
function eagerRules(site: BuiltSite, page: BuiltPage): EarlyRequest[] {
  const html = site.read(page.path);
  const source = createSourceText(site.label(page.path), html);
  return [...html.matchAll(rulesElement)].filter((match) => isEager(match[1]!))
    .map((match) => ({ file: source.file, ...source.positionAt(match.index), in: 'script[type=speculationrules]', url: 'pages that it links' }));
}

/** Tells whether any of some speculation rules acts at once. A list of addresses does where it does not say when; what is no JSON does nothing. */
function isEager(json: string): boolean {
  let rules: unknown;
  try {
    rules = parseJson(json);
  } catch {
    return false;
  }
  const lists: unknown[] = typeof rules === 'object' && rules !== null ? Object.values(rules).flat() : [];
  return lists.some((rule) => {
    if (typeof rule !== 'object' || rule === null) return false;
    const eagerness = 'eagerness' in rule ? rule.eagerness : 'urls' in rule ? 'immediate' : 'conservative';
    return eagerness === 'immediate' || eagerness === 'eager';
  });
}

/** The tag around a place in a page. */
function tagAt(site: BuiltSite, { path }: BuiltPage, { line, column }: Address): string {
  const text = site.read(path);
  let start = 0;
  for (let passed = 1; passed < line; passed += 1) start = text.indexOf('\n', start) + 1;
  const at = start + column - 1;
  return text.slice(text.lastIndexOf('<', at), text.indexOf('>', at) + 1);
}

function relations(tag: string): string[] {
  const [element] = parseFragment(tag).childNodes;
  const rel = element !== undefined && 'attrs' in element ? element.attrs.find(({ name }) => name === 'rel')?.value : undefined;
  return (rel ?? '').toLowerCase().split(/\s+/).filter(Boolean);
}
