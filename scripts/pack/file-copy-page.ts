import { relativeAddress } from '../../src/site/site-address.ts';
import { attributeOf, edited, elementsOf, rewriteAddresses, type Element } from '../build/any-path/rewrite-addresses.ts';
import { withFileCopyPolicy } from '../build/host-files/page-policy.ts';
import type { PageModule } from './file-copy-scripts.ts';

const here = 'https://copy.invalid/';

/** What a page is rewritten with. */
export interface CopyContext {
  /** The page's path in the copy. */
  readonly file: string;
  /** Every file that the copy will have, apart from its scripts. */
  readonly files: ReadonlySet<string>;
  /** Addresses that lead to nothing in the copy are added here. */
  readonly dead: string[];
}

/** A page of a build, read for its copy. */
export interface PageToCopy {
  readonly html: string;
  /** The modules of the page in their order: files of the build, and inline ones. */
  readonly modules: readonly PageModule[];
  /** The Markdown twin that a script of the page asks for, where it has one. */
  readonly twin: string | undefined;
  /** Where the modules stand, and what only a server gives. */
  readonly parts: readonly { readonly from: number; readonly to: number; readonly isModule: boolean }[];
}

/** Kinds of `<link>` that name what a browser loads from a server only: it would report that it cannot. */
const servedOnly = new Set(['manifest', 'modulepreload', 'preload', 'prefetch']);

/** Reads a page of a build, given by its path there. */
export function readPageToCopy(html: string, file: string): PageToCopy {
  const modules: PageModule[] = [];
  const parts: { from: number; to: number; isModule: boolean }[] = [];
  let twin: string | undefined;
  const target = (url: string): string => decodeURIComponent(new URL(url, `${here}${file}`).pathname.slice(1));
  for (const element of elementsOf(html)) {
    const { tagName, sourceCodeLocation: place } = element;
    if (tagName !== 'script' && tagName !== 'link') continue;
    const [type, source, href] = [attributeOf(element, 'type'), attributeOf(element, 'src'), attributeOf(element, 'href')];
    const isModule = tagName === 'script' && type === 'module';
    const isServed = (tagName === 'link' && servedOnly.has(attributeOf(element, 'rel') ?? '')) || (tagName === 'script' && type === 'speculationrules');
    if (isModule) modules.push(source === undefined ? { code: textOf(element) } : { file: target(source) });
    if (tagName === 'link' && type === 'text/markdown' && href !== undefined) twin ??= target(href);
    if (place && (isModule || isServed)) parts.push({ from: place.startOffset, to: place.endOffset, isModule });
  }
  return { html, modules, twin, parts };
}

function textOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

/**
 * A page as it is opened from a file: all changes of a page are made here, in this order.
 *
 * - Its modules give way to one classic script, and what browsers do not read from files is taken out.
 * - An address of a folder names the file in it, since nothing else opens it.
 * - The content security policy becomes the one for files. This has to come last, because it allows the page's inline
 *   scripts as they are then.
 */
export function fileCopyPage({ html, parts }: PageToCopy, script: string | undefined, context: CopyContext): string {
  const element = script === undefined ? '' : `<script defer src="${relativeAddress(`/${context.file}`, `/${script}`)}"></script>`;
  const first = parts.find(({ isModule }) => isModule);
  const own = edited(html, parts.map((part) => ({ from: part.from, to: part.to, text: part === first ? element : '' })));
  return withFileCopyPolicy(rewriteAddresses(own, (url) => addressInCopy(url, context)));
}

/** The address of a file for an address of a page that leads into the copy; others as they are. */
export function addressInCopy(url: string, { file, files, dead }: CopyContext): string {
  if (url === '' || url.startsWith('#') || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) return url;
  const { pathname, search, hash } = new URL(url, here + file);
  const path = `${pathname}${pathname.endsWith('/') ? 'index.html' : ''}`;
  const target = decodeURIComponent(path.slice(1));
  // Scripts get their place when all pages are known.
  if (!files.has(target) && !/\.js$/.test(target)) dead.push(`${file}: ${url}`);
  return target === file && hash !== '' && search === '' ? hash : relativeAddress(`/${file}`, `${path}${search}${hash}`);
}
