import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { globSync } from 'tinyglobby';
import { minify } from 'vite';
import { writeIndex } from '../../src/client/search/index-format.ts';
import { writeTerms } from '../../src/client/search/term-list.ts';
import type { Handbook } from '../../src/model/handbook.ts';
import { loadHandbook } from '../../src/model/load.ts';
import { readContentTree } from '../../src/model/source/file-tree.ts';
import { urls } from '../../src/model/urls.ts';
import { BuildRefused } from './build-refused.ts';
import { identifierIndex } from './identifier-index.ts';
import { entryTitles, nameIndex, termsOf, textFile, type Fragment } from './index-files.ts';
import { cutChunks } from './pagefind-chunks.ts';
import { assertSearchBudget } from './search-budget.ts';
import { splitEntries } from './search-entries.ts';

/** What was indexed, for the log and for budgets. */
export interface SearchIndexReport {
  /** Pages, and entries of pages, whose full text is searched. */
  readonly texts: number;
  readonly identifiers: number;
  readonly aliases: number;
  /** Size of the file of titles and identifiers, uncompressed. */
  readonly indexBytes: number;
  /** Size of everything Pagefind needs. */
  readonly textBytes: number;
}

type IndexFile = pagefind.IndexFile;

/**
 * Makes the search of a build: Pagefind's index of the pages in `pagefind/`, and the index of titles and identifiers in
 * `search/names.txt`.
 */
export function searchIndex(): AstroIntegration {
  let root = '';
  return {
    name: 'handbook:search',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { build: { modulePreload: false }, plugins: [plainImports()] } });
      },
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { handbook } = loadHandbook(readContentTree(root));
        if (handbook === undefined) throw new BuildRefused('There is nothing to search: no revision could be read. Run "npm run check".');
        const { texts, identifiers, aliases } = await buildSearch(fileURLToPath(dir), handbook);
        assertSearchBudget(fileURLToPath(dir), handbook, root);
        logger.info(`${texts} pages and entries can be searched, ${identifiers} identifiers and ${aliases} other words lead to one.`);
      },
    },
  };
}

/**
 * Leaves out the code that Vite puts around every import() to load style sheets and dependencies ahead: the search has
 * one chunk and no sheet of its own, and the code is twice as long as the script that every page loads.
 */
function plainImports(): PlainImports {
  return {
    name: 'handbook:plain-imports',
    enforce: 'pre',
    load: { filter: { id: /vite\/preload-helper/ }, handler: () => 'export const __vitePreload = (load) => load();' },
  };
}

interface PlainImports {
  readonly name: string;
  readonly enforce: 'pre';
  readonly load: { readonly filter: { readonly id: RegExp }; handler(): string };
}

/**
 * Indexes the HTML files of a folder and writes the index into it. Throws when Pagefind reports an error, when it keeps
 * its files in a form not known here, or when an answer or a case is not in the index.
 */
export async function buildSearch(folder: string, handbook: Handbook): Promise<SearchIndexReport> {
  const index = identifierIndex(handbook);
  const files = cutChunks(await indexFiles(folder, entryTitles(index, handbook)));
  const fragments = files.filter((file) => file.path.startsWith('fragment/')).map(readFragment);
  assertIndexed(handbook, fragments);
  rmSync(join(folder, 'pagefind'), { recursive: true, force: true });
  for (const file of files) write(join(folder, 'pagefind', file.path), file.content);
  const names = writeIndex(nameIndex(index, fragments, handbook));
  write(join(folder, 'search', 'names.txt'), names);
  write(join(folder, 'search', 'texts.json'), JSON.stringify(textFile(index, fragments, handbook)));
  write(join(folder, 'search', 'terms.txt'), writeTerms(termsOf(fragments)));
  return {
    texts: fragments.length, identifiers: index.identifiers.size, aliases: index.aliases.size,
    indexBytes: Buffer.byteLength(names), textBytes: files.reduce((sum, file) => sum + file.content.length, 0),
  };
}

async function indexFiles(folder: string, entries: ReadonlyMap<string, ReadonlyMap<string, string>>): Promise<IndexFile[]> {
  try {
    const { index, errors } = await pagefind.createIndex({ excludeSelectors: signs });
    assertNone(errors, 'start');
    if (index === undefined) throw new Error('Pagefind started without an index.');
    for (const path of globSync('**/*.html', { cwd: folder, ignore: 'pagefind/**' }).sort()) {
      const html = readFileSync(join(folder, path), 'utf8');
      if (!html.includes('data-pagefind-body')) continue;
      const address = `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
      const parts = splitEntries(html, entries.get(address) ?? new Map<string, string>());
      for (const { url, content } of [{ url: address, content: parts.rest }, ...parts.entries.map(({ id, html: content }) => ({ url: `${address}#${id}`, content }))]) {
        assertNone((await index.addHTMLFile({ url, content: forReading(content) })).errors, `read ${url}`);
      }
    }
    const { files, errors: fileErrors } = await index.getFiles();
    assertNone(fileErrors, 'make its index');
    return await Promise.all(needed(files).map(withSmallScript));
  } finally {
    // Without this the process of Pagefind lives on, and with it the build.
    await pagefind.close();
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

/** What is no text to search: numbers and chips in a sentence, lists of links, and the facts that a page only cites. */
const signs = ['.fn', '.rev', 'main nav', '#evidence'];

/**
 * A page as Pagefind should read it; the page itself stays as it is. The first heading of a section takes the section's
 * id, since Pagefind finds sections by the ids of headings only. Cells and the like are kept apart: where no white space
 * stands between two of them, Pagefind reads their words as one. What is quoted as wrong
 * gets the quotation marks that the style sheet gives it, so that no excerpt states it.
 */
export function forReading(html: string): string {
  return html
    .replace(/(<section\b[^>]*?\sid="([^"]+)"[^>]*>\s*<h[2-6])(?![^>]*\sid=)/g, '$1 id="$2"')
    .replace(/<h[2-6]\b.*?<\/h[2-6]>/gs, (heading) => heading.replace(/(?<=[^\s>]|<\/\w+>)<a\b/g, ' <a'))
    .replace(/(<(\w+)[^>]*\sdata-heard\b[^>]*>)(?!<\/\2>)(.*?)(<\/\2>)/gs, '$1“$3”$4')
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

function assertIndexed(handbook: Handbook, fragments: readonly Fragment[]): void {
  const found = new Set(fragments.map((fragment) => fragment.path));
  const wanted = ([[handbook.questions, urls.question], [handbook.postmortems, urls.postmortem], [handbook.guides, urls.guide]] as const)
    .flatMap(([entries, urlOf]) => [...entries.keys()].map((id) => urlOf(id)));
  const missing = wanted.filter((path) => !found.has(path));
  if (missing.length > 0) {
    throw new Error(
      `These pages are not in the search index:\n${missing.map((path) => `  ${path}`).join('\n')}\n` +
        'The text of a page is indexed where an element with the attribute data-pagefind-body holds it.',
    );
  }
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
