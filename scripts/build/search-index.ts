import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { minify } from 'vite';
import { writeTerms } from '../../src/client/search/term-list.ts';
import type { RenderedPage } from '../../src/site/page-listener.ts';
import { entryTitles, nameIndex, termsOf, textFile, type Fragment, type NamedText } from './index-files.ts';
import { nameFiles } from './name-parts.ts';
import { cutChunks } from './pagefind-chunks.ts';
import type { SearchContent } from './search-content.ts';
import { splitEntries } from './search-entries.ts';

type IndexFile = pagefind.IndexFile;

/** The search of a build, and how much it finds. */
export interface SearchIndex {
  /** Everything it loads, by names below the folder of the build. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** Pages, and entries of pages, whose full text is searched. */
  readonly texts: number;
  readonly identifiers: number;
  readonly aliases: number;
}

/** Tells whether the text of a page is searched: it says so itself. */
export function isSearched(html: string): boolean {
  return html.includes('data-pagefind-body');
}

/**
 * Makes the search of a build: Pagefind's index of the pages, for `pagefind/`, and the index of titles and identifiers,
 * for `search/names.txt` or, where that would be large, for parts of it (`name-parts.ts`). Pages are read as they come; the
 * same pages in the same order give the same index. Throws when Pagefind reports an error, when it keeps its files in a
 * form not known here, or when an answer or a case is not in the index.
 */
export async function makeSearchIndex(pages: AsyncIterable<RenderedPage> | Iterable<RenderedPage>, content: SearchContent): Promise<SearchIndex> {
  try {
    const reader = await startPagefind();
    const texts = await readTexts(reader, pages, entryTitles(content));
    const making = reader.getFiles();
    // Pagefind closes with an error where what follows throws; that error is the one to be told.
    making.catch(() => undefined);
    // Pagefind makes its files in a process of its own; the names do not need them.
    const names = nameFiles(nameIndex(content, texts));
    const { files, errors } = await making;
    assertNone(errors, 'make its index');
    const pagefindFiles = cutChunks(await Promise.all(needed(files).map(withSmallScript)));
    const fragments = pagefindFiles.filter((file) => file.path.startsWith('fragment/')).map(readFragment);
    assertIndexed(content, fragments);
    return {
      files: new Map<string, string | Uint8Array>([
        ...pagefindFiles.map(({ path, content }) => [`pagefind/${path}`, content] as const),
        ...names.files,
        ['search/texts.json', JSON.stringify(textFile(content, fragments, names.paths))],
        ['search/terms.txt', writeTerms(termsOf(fragments))],
      ]),
      texts: fragments.length, identifiers: content.index.identifiers.size, aliases: content.index.aliases.size,
    };
  } finally {
    // Without this the process of Pagefind lives on, and with it the build.
    await pagefind.close();
  }
}

async function startPagefind(): Promise<pagefind.PagefindIndex> {
  const { index, errors } = await pagefind.createIndex({ excludeSelectors: signs });
  assertNone(errors, 'start');
  if (index === undefined) throw new Error('Pagefind started without an index.');
  return index;
}

/** Lets Pagefind read pages and their entries. Returns what it calls them, in that order. */
async function readTexts(reader: pagefind.PagefindIndex, pages: AsyncIterable<RenderedPage> | Iterable<RenderedPage>, entries: ReadonlyMap<string, ReadonlyMap<string, string>>): Promise<NamedText[]> {
  const read: NamedText[] = [];
  const unread: Promise<void>[] = [];
  // Pagefind reads in the order in which pages are sent, so the next ones are made ready while it reads.
  for await (const { url, content } of textsOf(pages, entries)) {
    const reading = reader.addHTMLFile({ url, content }).then(({ errors, file }) => {
      assertNone(errors, `read ${url}`);
      read.push({ path: url, title: file.meta['title'] ?? url });
    });
    // Where one fails, nobody asks for those behind it.
    reading.catch(() => undefined);
    unread.push(reading);
    if (unread.length > mostUnread) await unread.shift();
  }
  await Promise.all(unread);
  return read;
}

/** As many pages as wait to be read: Pagefind always has the next one, and no site is held in memory twice. */
const mostUnread = 32;

/** What Pagefind is to read, in order: each page, and behind it each of its entries. */
async function* textsOf(pages: AsyncIterable<RenderedPage> | Iterable<RenderedPage>, entries: ReadonlyMap<string, ReadonlyMap<string, string>>): AsyncIterable<{ readonly url: string; readonly content: string }> {
  for await (const { address, html } of pages) {
    const titles = entries.get(address);
    const parts = titles === undefined ? { rest: html, entries: [] } : splitEntries(html, titles);
    yield { url: address, content: forReading(parts.rest) };
    for (const entry of parts.entries) yield { url: `${address}#${entry.id}`, content: forReading(entry.html) };
  }
}

/** Pagefind's script comes as it was written; without its long names and white space it is a fifth smaller, compressed. */
async function withSmallScript(file: IndexFile): Promise<IndexFile> {
  if (!file.path.endsWith('.js')) return file;
  const { code, errors } = await minify(file.path, Buffer.from(file.content).toString(), { module: true });
  assertNone(errors.map(({ message }) => message), `be made smaller: ${file.path}`);
  return { ...file, content: Buffer.from(code) };
}

function assertNone(errors: readonly string[], step: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not ${step}:\n${errors.map((error) => `  ${error}`).join('\n')}`);
}

/**
 * What is no text to search: numbers and chips in a sentence, lists of links, the facts that a page only cites, and the
 * numbers that stand on a page only after it was read.
 */
const signs = ['.fn', '.rev', 'main nav', '#evidence', '[data-examined]'];

/**
 * A page as Pagefind should read it; the page itself stays as it is. The first heading of a section takes the section's
 * id, since Pagefind finds sections by the ids of headings only. Cells and the like are kept apart: where no white space
 * stands between two of them, Pagefind reads their words as one. A label gets a colon, so that an excerpt does not read it
 * as the first word of what it stands beside; with small print it is left out. What is quoted as wrong gets the quotation
 * marks that the style sheet gives it, so that no excerpt states it. Styles and scripts are most of a page and no text.
 */
export function forReading(html: string): string {
  return html
    .replace(/<(style|script)\b[^]*?<\/\1>/g, '')
    .replace(/(<section\b[^>]*?\sid="([^"]+)"[^>]*>\s*<h[2-6])(?![^>]*\sid=)/g, '$1 id="$2"')
    .replace(/<h[2-6]\b.*?<\/h[2-6]>/gs, (heading) => heading.replace(/(?<=[^\s>]|<\/\w+>)<a\b/g, ' <a'))
    .replace(/(<(\w+)[^>]*\sdata-heard\b[^>]*>)(?!<\/\2>)(.*?)(<\/\2>)/gs, '$1“$3”$4')
    .replace(/<dt>[^<]*<\/dt>\s*<dd class="s">.*?<\/dd>/gs, '')
    .replace(/(?<=\w)<\/dt>/g, ':$&')
    .replace(/<\/(?:dt|dd|th|td|summary|small|label|legend|figcaption|caption)>/g, '$& ');
}

/** The files that our own search loads: none of Pagefind's interfaces, no worker, and its code for the languages in use. */
function needed(files: readonly IndexFile[]): IndexFile[] {
  const entry = files.find((file) => file.path === 'pagefind-entry.json');
  if (entry === undefined) throw new Error('Pagefind made no pagefind-entry.json; is any page marked with data-pagefind-body?');
  const { languages } = JSON.parse(Buffer.from(entry.content).toString()) as { languages: Record<string, { wasm?: string | null }> };
  const wasm = Object.values(languages).map((language) => `wasm.${language.wasm ?? 'unknown'}.pagefind`);
  const isNeeded = (path: string): boolean =>
    path === entry.path || path === 'pagefind.js' || wasm.includes(path) || path.endsWith('.pf_meta') || /^(fragment|index)\//.test(path);
  return files.filter((file) => isNeeded(file.path)).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Reads which page a fragment is of. The form is Pagefind's own, so a new version of it is refused until looked at. */
function readFragment({ path, content }: IndexFile): Fragment {
  const signature = 'pagefind_dcd';
  const id = /_([0-9a-f]+)\.pf_fragment$/.exec(path)?.[1];
  const text = gunzipSync(content).toString();
  if (id === undefined || !text.startsWith(signature)) {
    throw new Error(`Pagefind's ${path} is not in the form of version 1.5. Read scripts/build/search-index.ts before you move to a new version.`);
  }
  const { url, content: words, meta } = JSON.parse(text.slice(signature.length)) as { url: string; content: string; meta: { title?: string } };
  return { id, path: url, title: meta.title ?? url, content: words };
}

function assertIndexed({ wanted }: SearchContent, fragments: readonly Fragment[]): void {
  const found = new Set(fragments.map((fragment) => fragment.path));
  const missing = wanted.filter((path) => !found.has(path));
  if (missing.length > 0) {
    throw new Error(
      `These pages are not in the search index:\n${missing.map((path) => `  ${path}`).join('\n')}\n` +
        'The text of a page is indexed where an element with the attribute data-pagefind-body holds it.',
    );
  }
}
