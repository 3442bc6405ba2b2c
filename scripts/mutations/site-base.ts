import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { publishedFile } from '../../src/model/ledger-published.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { FileTree } from '../../src/model/source/file-tree.ts';
import { workerFile } from '../build/service-worker/left-out.ts';
import { relistedWorker } from '../build/service-worker/relist.ts';
import { readBuiltDocument } from '../check/built-document.ts';
import { readPage } from '../check/built-page.ts';
import { siteOf, type BuiltSite } from '../check/built-site.ts';
import { runOutputRulesOn } from '../check/engine.ts';
import { publishedAddresses } from '../check/published-addresses.ts';
import type { ContentBase } from './content-base.ts';

/** A finished build, read once, with all that operators need to change its files. */
export interface SiteBase {
  readonly content: ContentBase;
  readonly site: BuiltSite;
  /** The built files as a tree, `dist/` in front of their paths, so that edits and reports name them alike. */
  readonly files: FileTree;
  /** What is reported of the build as it stands. */
  readonly problems: readonly Problem[];
  text(file: string): string;
  /** The pages that readers read, in order. */
  readonly pages: readonly string[];
}

/** Opens the build of a project. Throws the file system's error when the folder cannot be read. */
export function openSiteBase(content: ContentBase, folder = join(content.root, 'dist')): SiteBase {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/')).sort();
  return siteBaseOf(content, new Map(paths.map((path) => [path, readFileSync(join(folder, path))])));
}

/** Makes a base of built files. Everything they publish counts as published before, so that what a mutant loses is lost. */
export function siteBaseOf(content: ContentBase, built: ReadonlyMap<string, Uint8Array>): SiteBase {
  const { handbook, surface, exceptions, ledger } = content.workspace;
  const options = { handbook, surface, exceptions, ledger, root: content.root, today: content.today };
  const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
  const asBuilt = siteOf([...built.keys()], (path) => decode(built.get(path)), options, 'dist', (path) => built.get(path) ?? new Uint8Array());
  const published = [...publishedAddresses(asBuilt)].map(([address]) => [address, { file: publishedFile, line: 1, column: 1 }] as const);
  const site: BuiltSite = { ...asBuilt, ledger: { ...asBuilt.ledger, published: new Map([...asBuilt.ledger.published, ...published]) } };
  const files: FileTree = new Map([...built].map(([path, bytes]) => [site.label(path), bytes]));
  const texts = new Map<string, string>();
  return {
    content, site, files,
    problems: runOutputRulesOn(site).problems,
    text(file) {
      let known = texts.get(file);
      if (known === undefined) texts.set(file, (known = decode(files.get(file))));
      return known;
    },
    pages: [...site.pages.values()].filter(({ refresh }) => refresh === undefined).map(({ path }) => path).sort(),
  };
}

/** The build with some of its files changed, added or taken away; only those are read anew. */
export function siteWith({ site }: SiteBase, changed: ReadonlyMap<string, Uint8Array | null>): BuiltSite {
  const folder = site.label('');
  const [files, pages, documents] = [new Set(site.files), new Map(site.pages), new Map(site.documents)];
  const [texts, contents] = [new Map<string, string>(), new Map<string, Uint8Array>()];
  for (const [file, bytes] of changed) {
    const path = file.slice(folder.length);
    files.delete(path);
    pages.delete(path);
    documents.delete(path);
    if (bytes === null) continue;
    const text = new TextDecoder().decode(bytes);
    files.add(path);
    texts.set(path, text);
    contents.set(path, bytes);
    if (path.endsWith('.html')) pages.set(path, readPage(file, path, text));
    const document = readBuiltDocument(file, path, () => text);
    if (document !== undefined) documents.set(path, document);
  }
  const mutant: BuiltSite = { ...site, files, pages, documents, read: (path) => texts.get(path) ?? site.read(path), bytes: (path) => contents.get(path) ?? site.bytes(path) };
  // A build lists its files last, with whatever mistake is in them; only a mistake in the list itself stays.
  if (!files.has(workerFile) || texts.has(workerFile)) return mutant;
  const listed = relistedWorker(mutant, [...changed.keys()].map((file) => file.slice(folder.length)));
  return { ...mutant, read: (path) => (path === workerFile ? listed : mutant.read(path)) };
}

/** Why a build cannot be mutated: there is none, or the sources are newer. Undefined for one that can. */
export function staleBuild(root: string): string | undefined {
  const index = join(root, 'dist/index.html');
  if (!existsSync(index)) return 'There is no build.';
  const built = statSync(index).mtimeMs;
  const newest = newestFile(join(root, 'src'));
  return newest.time > built ? `The build is older than ${newest.path.slice(root.length + 1)}.` : undefined;
}

function newestFile(folder: string): { path: string; time: number } {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name)).map((path) => ({ path, time: statSync(path).mtimeMs }))
    .reduce((newest, file) => (file.time > newest.time ? file : newest), { path: folder, time: 0 });
}
