import type { Handbook } from '../../src/model/handbook.ts';
import { addressOfFile } from '../../src/model/ledger-address.ts';
import type { Place } from '../../src/model/problem.ts';
import { urls } from '../../src/model/urls.ts';
import { factAnchor, noteAnchor } from '../../src/site/typeset.ts';
import type { BuiltId, BuiltPage } from './built-page.ts';
import type { BuiltSite } from './built-site.ts';

/**
 * Elements whose ids are places that a reader may link to: sections, headings, entries of lists, terms, rows. Ids on
 * anything else (fields, drawings, hidden hooks) serve the page itself.
 */
const linkable = new Set([
  'section', 'article', 'aside', 'details', 'figure', 'table', 'tr', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6',
  'p', 'pre', 'ul', 'ol', 'dl', 'li', 'dt', 'dd', 'a',
]);

/** Files beside the pages that readers and programs keep the address of: feeds, sitemaps, Markdown, data, documents. */
const documents = /\.(?:xml|atom|md|txt|json|pdf)$/;

/** Files that have no address of their own: they change with every build, and only the pages or search engines ask for them. */
const inner = /^(?:(?:_astro|pagefind|search)\/|sitemap\.xml$)/;

/** Pages that are shown at another address than their own. */
const withoutAddress = new Set(['404.html']);

/**
 * Every address that a build publishes and the handbook keeps for good, with its place in the build: pages, documents
 * and the anchors on pages. Redirects and former ids are not published again, they only lead on.
 */
export function publishedAddresses(site: Pick<BuiltSite, 'pages' | 'files' | 'label' | 'handbook'>): Map<string, Place> {
  const addresses = new Map<string, Place>();
  for (const page of site.pages.values()) {
    if (page.refresh !== undefined || withoutAddress.has(page.path)) continue;
    const address = addressOfFile(page.path);
    addresses.set(address, startOf(site.label(page.path)));
    for (const [id, place] of page.ids) if (isPromised(id, place, address, site)) addresses.set(`${address}#${id}`, place);
  }
  for (const path of site.files) if (documents.test(path) && !inner.test(path)) addresses.set(addressOfFile(path), startOf(site.label(path)));
  return addresses;
}

function isPromised(id: string, { element, drawing, former }: BuiltId, page: string, { handbook }: Pick<BuiltSite, 'handbook'>): boolean {
  return !drawing && !former && linkable.has(element) && !(element === 'li' && page !== urls.facts() && isNote(id, handbook));
}

/**
 * Tells whether the id of an item is that of a note in a list of evidence: its number on the page, or the fact's id.
 * Notes come and go with what a page cites; the permanent address of a fact is on the page of facts.
 */
function isNote(id: string, { corrections, quiz, sources }: Pick<Handbook, 'corrections' | 'quiz' | 'sources'>): boolean {
  const number = Number(/\d+$/.exec(id)?.[0] ?? NaN);
  const isEntry = [corrections, quiz, sources].some((entries) => entries.has(id));
  return !isEntry && (id === noteAnchor(number) || id.startsWith(factAnchor('')));
}

/** Tells whether a build holds an address, as a page to read or an element of one, former ids included. */
export function holds(site: Pick<BuiltSite, 'pages' | 'files'>, address: string): boolean {
  const page = pageOf(site, address);
  if (page === undefined) return site.files.has(address.slice(1));
  const at = address.indexOf('#');
  return page.refresh === undefined && (at === -1 || page.ids.has(address.slice(at + 1)));
}

/** The page of an address, be it one to read or one that leads on. */
export function pageOf({ pages }: Pick<BuiltSite, 'pages'>, address: string): BuiltPage | undefined {
  const path = address.split('#')[0]!.slice(1);
  return pages.get(path === '' || path.endsWith('/') ? `${path}index.html` : path);
}

function startOf(file: string): Place {
  return { file, line: 1, column: 1 };
}
