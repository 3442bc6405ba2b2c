import { assemble, type EntryOrigin } from './assemble.ts';
import { collections, collectionNames, type CollectionName, type RawEntry, type RawHandbook } from './collections.ts';
import { emptyRawHandbook, type Handbook } from './handbook.ts';
import * as inputProblem from './input-problem.ts';
import { noCache, type ParseCache } from './parse-cache.ts';
import type { Place, Problem } from './problem.ts';
import { readContentFile, type EntryReading } from './read-file.ts';
import { contentFolder, type FileTree } from './source/file-tree.ts';
import type { SourceText } from './source/source-text.ts';
import type { YamlPath } from './source/yaml-source.ts';

/** What loading the content gives: as much of the handbook as could be read, and everything that could not. */
export interface Loaded {
  /** Undefined only where no revision could be read, without which nothing can be resolved. */
  readonly handbook: Handbook | undefined;
  readonly raw: RawHandbook;
  readonly problems: readonly Problem[];
  readonly sources: ReadonlyMap<string, SourceText>;
  /** Tells whether the files hold an entry with this id, valid or not. */
  declares(collection: CollectionName, id: string): boolean;
  /** Tells whether every file of a collection could be read, so that what is not declared does not exist. */
  isComplete(collection: CollectionName): boolean;
  /** Place of a value in an entry's data; `key` gives the place of the key instead of its value. */
  placeOf(collection: CollectionName, id: string, path?: YamlPath, at?: 'value' | 'key'): Place;
}

/** How content is loaded. */
export interface LoadOptions {
  /** Gives and takes what was made of files that did not change; left out, everything is read anew. */
  readonly cache?: ParseCache | undefined;
}

/**
 * Loads the content of a project from its files. Never throws for what an author wrote: every mistake becomes a
 * problem with its place, and what is not touched by one is loaded all the same.
 */
export function loadHandbook(files: FileTree, { cache = noCache }: LoadOptions = {}): Loaded {
  const reader = new ContentReader(files, cache);
  for (const name of collectionNames) reader.readCollection(name);
  reader.reportStrayFiles();
  const origin = (collection: CollectionName, id: string): EntryOrigin | undefined => reader.origins.get(`${collection}/${id}`);
  const spanProblems: Problem[] = [];
  let handbook: Handbook | undefined;
  if (reader.raw.revisions.length > 0) {
    handbook = assemble(reader.raw, {
      origin, cache,
      report: (place, message, what) => spanProblems.push(what === 'span' ? inputProblem.badSpan(place, message) : inputProblem.badMarkdown(place, message)),
    });
  }
  return {
    handbook,
    raw: reader.raw,
    problems: [...reader.problems, ...spanProblems],
    sources: reader.sources,
    declares: (collection, id) => reader.declared.has(`${collection}/${id}`),
    isComplete: (collection) => !reader.incomplete.has(collection),
    placeOf(collection, id, path = [], at = 'value') {
      const from = origin(collection, id);
      if (from === undefined) return { file: `${contentFolder}/${collections[collection].path}`, line: 1, column: 1 };
      const full = [...from.path, ...path];
      const offset = at === 'key' || path.length === 0 ? from.yaml.keyOffsetOf(full) : from.yaml.offsetOf(full);
      return { file: from.source.file, ...from.source.positionAt(offset) };
    },
  };
}

class ContentReader {
  readonly raw = emptyRawHandbook();
  readonly problems: Problem[] = [];
  readonly origins = new Map<string, EntryOrigin>();
  readonly sources = new Map<string, SourceText>();
  readonly declared = new Set<string>();
  readonly incomplete = new Set<CollectionName>();
  readonly #files: FileTree;
  readonly #cache: ParseCache;
  readonly #claimed = new Set<string>();

  constructor(files: FileTree, cache: ParseCache) {
    this.#files = files;
    this.#cache = cache;
  }

  readCollection(name: CollectionName): void {
    const { path, form } = collections[name];
    const full = `${contentFolder}/${path}`;
    const ending = form === 'document' ? '.mdx' : '.yaml';
    const found = path.endsWith('/')
      ? [...this.#files.keys()].filter((file) => file.startsWith(full) && file.endsWith(ending) && !file.slice(full.length).includes('/'))
      : [...this.#files.keys()].filter((file) => file === full);
    if (found.length === 0) {
      this.problems.push(inputProblem.missing(full, name));
      return;
    }
    const before = this.raw[name].length;
    for (const file of found) this.#readFile(name, file);
    const nothing = form === 'map' && !this.incomplete.has(name) && this.raw[name].length === before;
    if (nothing && !this.problems.some((problem) => found.includes(problem.file))) this.problems.push(inputProblem.empty(found[0]!, name));
  }

  reportStrayFiles(): void {
    for (const file of this.#files.keys()) {
      if (!this.#claimed.has(file) && !file.startsWith(`${contentFolder}/ledger/`)) this.problems.push(inputProblem.stray(file));
    }
  }

  #readFile(name: CollectionName, file: string): void {
    this.#claimed.add(file);
    const bytes = this.#files.get(file)!;
    const reading = this.#cache.ofFile(file, bytes, () => readContentFile(name, file, bytes));
    if (reading.source !== undefined) this.sources.set(file, reading.source);
    if (!reading.complete) this.incomplete.add(name);
    this.problems.push(...reading.problems);
    for (const id of reading.declared) this.declared.add(`${name}/${id}`);
    for (const entry of reading.entries) this.#addEntry(name, entry);
  }

  #addEntry(name: CollectionName, { id, origin, place, idProblems, result }: EntryReading): void {
    this.problems.push(...idProblems);
    const earlier = this.origins.get(`${name}/${id}`);
    if (earlier !== undefined) {
      const firstPlace = { file: earlier.source.file, ...earlier.source.positionAt(earlier.yaml.keyOffsetOf(earlier.path)) };
      this.problems.push(inputProblem.duplicateId(place, id, firstPlace));
    } else if ('problems' in result) {
      this.problems.push(...result.problems);
    } else {
      this.origins.set(`${name}/${id}`, origin);
      (this.raw[name] as RawEntry[]).push(result.entry);
    }
  }
}
