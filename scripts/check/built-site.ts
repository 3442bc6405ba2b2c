import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Handbook } from '../../src/model/handbook.ts';
import type { Surface } from '../../src/spec/surface.ts';
import { readPage, type BuiltPage } from './built-page.ts';

/** What built files are compared with. */
export interface SiteOptions {
  readonly handbook: Handbook;
  readonly surface: Surface;
  /** The sub-path the site is built for, with a slash at both ends. */
  readonly base?: string;
  /** The address the site is published at, where it is known; links to it are internal. */
  readonly origin?: string;
  /** Other addresses the site may link to: its own repository, its licenses. */
  readonly own?: readonly string[];
}

/** The files of a build. */
export interface BuiltSite extends Required<Omit<SiteOptions, 'origin'>>, Pick<SiteOptions, 'origin'> {
  /** Paths relative to the folder, with forward slashes. */
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, BuiltPage>;
  /** The text of a file. */
  read(path: string): string;
  /** How a file is called in reports: with the name of the folder. */
  label(path: string): string;
}

/** Reads a build. Throws the file system's error when the folder cannot be read. */
export function openSite(folder: string, options: SiteOptions): BuiltSite {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .sort();
  return siteOf(paths, (path) => readFileSync(join(folder, path), 'utf8'), options, basename(folder));
}

/** Makes a site of files that are read by a function. */
export function siteOf(paths: readonly string[], read: (path: string) => string, options: SiteOptions, name = 'dist'): BuiltSite {
  const label = (path: string): string => `${name}/${path}`;
  const pages = paths.filter((path) => path.endsWith('.html')).map((path) => [path, readPage(label(path), path, read(path))] as const);
  return { ...options, base: options.base ?? '/', own: options.own ?? [], files: new Set(paths), pages: new Map(pages), read, label };
}

/** Where an address leads: to a file of the site, to none, or out of it. */
export type Destination =
  | { readonly kind: 'file'; readonly path: string; readonly fragment: string }
  | { readonly kind: 'missing'; readonly path: string }
  | { readonly kind: 'external'; readonly url: string }
  | { readonly kind: 'none' };

const here = 'https://site.invalid';

/** Follows an address that stands on a page. */
export function follow(site: BuiltSite, page: BuiltPage, address: string): Destination {
  let url: URL;
  try {
    url = new URL(address.trim(), `${here}${site.base}${page.path}`);
  } catch {
    return { kind: 'missing', path: address };
  }
  if (url.protocol === 'data:' || url.protocol === 'blob:') return { kind: 'none' };
  if (url.origin !== here && url.origin !== site.origin) return { kind: 'external', url: url.href };
  if (!url.pathname.startsWith(site.base)) return { kind: 'missing', path: url.pathname };
  const path = decode(url.pathname.slice(site.base.length));
  const file = [path, `${path}index.html`, `${path}/index.html`, `${path}.html`].find((candidate) => site.files.has(candidate));
  return file === undefined ? { kind: 'missing', path } : { kind: 'file', path: file, fragment: decode(url.hash.slice(1)) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
