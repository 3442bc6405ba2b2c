import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Handbook } from '../../src/model/handbook.ts';
import type { Surface } from '../../src/spec/surface.ts';
import { stampedAddress } from '../../src/site/site-address.ts';
import { missingPageFile } from './absolute-addresses.ts';
import { newestChange } from './commit-date.ts';
import type { BuiltFile } from './built-address.ts';
import { readBuiltDocument } from './built-document.ts';
import { readPage, type BuiltPage } from './built-page.ts';
import type { Exception } from './exceptions.ts';
import { emptyLedger, type Ledger } from './ledger.ts';
import { projectAddresses } from './project-addresses.ts';

/** What built files are compared with. */
export interface SiteOptions {
  readonly handbook: Handbook;
  readonly surface: Surface;
  /** The sub-path the site is built for, with a slash at both ends. */
  readonly base?: string;
  /** The address the site is published at, where it is known; links to it are internal. */
  readonly origin?: string;
  /** Other addresses the site may link to, with all below them; left out, those that package.json names: the place for reports. */
  readonly own?: readonly string[];
  /** The day that counts as today, `YYYY-MM-DD`; left out, that of the newest change of the handbook. */
  readonly today?: string | undefined;
  /** Problems that are left as they are for a while, their files below `dist/`. */
  readonly exceptions?: readonly Exception[];
  /** What was ever published, and where it went; left out, nothing was. */
  readonly ledger?: Ledger;
  /** The project's root, below which results are remembered. */
  readonly root?: string;
}

/** The files of a build. */
export interface BuiltSite extends Required<Omit<SiteOptions, 'origin' | 'today'>> {
  /** Scheme and host that the site is published at; undefined where they are not known. */
  readonly origin: string | undefined;
  /** The whole address it is published at, where it is known; what stands below it is the site, at whatever path it is built for. */
  readonly address: string | undefined;
  /** The day that counts as today, `YYYY-MM-DD`. */
  readonly today: string;
  /** Paths relative to the folder, with forward slashes. */
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, BuiltPage>;
  /** Files that are no pages and hold addresses: feeds, data, Markdown, style sheets. */
  readonly documents: ReadonlyMap<string, BuiltFile>;
  /** The text of a file. */
  read(path: string): string;
  /** The content of a file that may be no text. */
  bytes(path: string): Uint8Array;
  /** How a file is called in reports: with the name of the folder. */
  label(path: string): string;
}

/** Reads a build. Throws the file system's error when the folder cannot be read. */
export function openSite(folder: string, options: SiteOptions): BuiltSite {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .sort();
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  // A build that was stamped says itself where it is published.
  const stamped = paths.includes('robots.txt') ? stampedAddress(read('robots.txt')) : undefined;
  return siteOf(paths, read, { ...(stamped !== undefined && { origin: stamped.href }), ...options }, basename(folder), (path) => readFileSync(join(folder, path)));
}

/** Makes a site of files that are read by a function; those that are no text are read by another, where there are any. */
export function siteOf(
  paths: readonly string[], read: (path: string) => string, options: SiteOptions, name = 'dist',
  bytes: (path: string) => Uint8Array = (path) => new TextEncoder().encode(read(path)),
): BuiltSite {
  const label = (path: string): string => `${name}/${path}`;
  const root = options.root ?? join(import.meta.dirname, '../..');
  const pages = paths.filter((path) => path.endsWith('.html')).map((path) => [path, readPage(label(path), path, read(path))] as const);
  const documents = paths.flatMap((path) => readBuiltDocument(label(path), path, () => read(path)) ?? []).map((file) => [file.path, file] as const);
  return {
    ...options, base: options.base ?? '/', own: options.own ?? projectAddresses(root), today: options.today ?? newestChange(options.handbook),
    exceptions: options.exceptions ?? [], ledger: options.ledger ?? emptyLedger, root,
    // A published address may have a path, which is the base; only what stands before it tells two sites apart.
    origin: options.origin === undefined ? undefined : new URL(options.origin).origin,
    address: options.origin === undefined ? undefined : new URL(options.origin).href.replace(/\/?$/, '/'),
    files: new Set(paths), pages: new Map(pages), documents: new Map(documents), read, bytes, label,
  };
}

/** Every file of a build that holds addresses. */
export function* filesOf(site: BuiltSite): Iterable<BuiltFile> {
  yield* site.pages.values();
  yield* site.documents.values();
}

/** Where an address leads: to a file of the site, to none, or out of it. */
export type Destination =
  | { readonly kind: 'file'; readonly path: string; readonly fragment: string; readonly slashMissing: boolean }
  | { readonly kind: 'missing'; readonly path: string }
  | { readonly kind: 'external'; readonly url: string }
  | { readonly kind: 'none' };

const here = 'https://site.invalid';

/** Follows an address that stands in a file. */
export function follow(site: BuiltSite, page: Pick<BuiltFile, 'path'>, address: string): Destination {
  let url: URL;
  try {
    // The page for what is missing has addresses from the root of the host, which a stamp moves to the path of the site.
    const root = page.path === missingPageFile && site.address !== undefined ? site.address : `${here}${site.base}`;
    url = new URL(address.trim(), `${root}${page.path}`);
  } catch {
    return { kind: 'missing', path: address };
  }
  if (url.protocol === 'data:' || url.protocol === 'blob:') return { kind: 'none' };
  if (url.origin !== here && url.origin !== site.origin) return { kind: 'external', url: url.href };
  if (site.address !== undefined && url.href.startsWith(site.address)) return fileAt(site, url, new URL(site.address).pathname.length);
  if (!url.pathname.startsWith(site.base)) return { kind: 'missing', path: url.pathname };
  return fileAt(site, url, site.base.length);
}

/** The file at an address; `own` is the length of the site's own place at the beginning of its path. */
function fileAt(site: BuiltSite, url: URL, own: number): Destination {
  const path = decode(url.pathname.slice(own));
  const file = [path, `${path}index.html`, `${path}/index.html`].find((candidate) => site.files.has(candidate));
  if (file === undefined) return { kind: 'missing', path };
  return { kind: 'file', path: file, fragment: decode(url.hash.slice(1)), slashMissing: file === `${path}/index.html` };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
