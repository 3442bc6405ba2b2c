import { collections, collectionNames, type CollectionName, type RawEntry, type RawHandbook } from './collections.ts';
import { assemble, type EntryOrigin } from './assemble.ts';
import { emptyRawHandbook, type Handbook } from './handbook.ts';
import * as inputProblem from './input-problem.ts';
import type { Place, Problem } from './problem.ts';
import { shapeProblems } from './shape-problem.ts';
import { contentFolder, type FileTree } from './source/file-tree.ts';
import { parseMdx } from './source/markdown-source.ts';
import { createSourceText, decodeUtf8, type SourceText } from './source/source-text.ts';
import { parseYaml, type YamlPath, type YamlSource } from './source/yaml-source.ts';
import { entryId } from './scalar.ts';

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

/**
 * Loads the content of a project from its files. Never throws for what an author wrote: every mistake becomes a
 * problem with its place, and what is not touched by one is loaded all the same.
 */
export function loadHandbook(files: FileTree): Loaded {
  const reader = new ContentReader(files);
  for (const name of collectionNames) reader.readCollection(name);
  reader.reportStrayFiles();
  const origin = (collection: CollectionName, id: string): EntryOrigin | undefined => reader.origins.get(`${collection}/${id}`);
  const spanProblems: Problem[] = [];
  let handbook: Handbook | undefined;
  if (reader.raw.revisions.length > 0) {
    handbook = assemble(reader.raw, { origin, report: (place, message, what) => spanProblems.push(what === 'span' ? inputProblem.badSpan(place, message) : inputProblem.badMarkdown(place, message)) });
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
  readonly #claimed = new Set<string>();

  constructor(files: FileTree) {
    this.#files = files;
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
    let readable = true;
    for (const file of found) {
      this.#claimed.add(file);
      const source = this.#decode(file);
      if (source === undefined) readable = false;
      else if (form === 'document') this.#readDocument(name, source);
      else readable = this.#readMap(name, source) && readable;
    }
    if (!readable) this.incomplete.add(name);
    if (readable && form === 'map' && this.raw[name].length === before && !this.problems.some((problem) => found.includes(problem.file))) {
      this.problems.push(inputProblem.empty(found[0]!, name));
    }
  }

  reportStrayFiles(): void {
    for (const file of this.#files.keys()) {
      if (!this.#claimed.has(file) && !file.startsWith(`${contentFolder}/ledger/`)) this.problems.push(inputProblem.stray(file));
    }
  }

  #decode(file: string): SourceText | undefined {
    const decoded = decodeUtf8(this.#files.get(file)!);
    if ('text' in decoded) {
      const source = createSourceText(file, decoded.text);
      this.sources.set(file, source);
      return source;
    }
    this.problems.push(inputProblem.notUtf8(file, this.#files.get(file)!, decoded.invalidAt));
    return undefined;
  }

  #readMap(name: CollectionName, source: SourceText): boolean {
    const yaml = parseYaml(source);
    const clean = this.#reportYaml(yaml, name);
    if (yaml.data === null || yaml.data === undefined) return clean;
    if (typeof yaml.data !== 'object' || Array.isArray(yaml.data)) {
      this.problems.push(inputProblem.notAMap(source.file, name));
      return false;
    }
    for (const [id, data] of Object.entries(yaml.data)) this.#readEntry(name, id, data, { source, yaml, path: [id] });
    return clean;
  }

  #readDocument(name: CollectionName, source: SourceText): void {
    const id = source.file.slice(source.file.lastIndexOf('/') + 1, -'.mdx'.length);
    const frontMatter = /^---\r?\n([\s\S]*?)^---[ \t]*(\r?\n|$)/m.exec(source.text);
    this.declared.add(`${name}/${id}`);
    if (frontMatter === null || frontMatter.index !== 0) {
      this.problems.push(inputProblem.noFrontMatter(source.file));
      return;
    }
    const start = frontMatter[0].indexOf('\n') + 1;
    const yaml = parseYaml(source, start, start + frontMatter[1]!.length);
    this.#reportYaml(yaml, name);
    const body = source.text.slice(frontMatter[0].length);
    const parsed = parseMdx(source.text);
    if ('error' in parsed) this.problems.push(inputProblem.badMdx({ file: source.file, ...parsed.error }));
    if (yaml.data === null || typeof yaml.data !== 'object') {
      if (yaml.errors.length === 0) this.problems.push(inputProblem.noFrontMatter(source.file));
      return;
    }
    this.#readEntry(name, id, yaml.data, { source, yaml, path: [] }, body);
  }

  #reportYaml(yaml: YamlSource, name: CollectionName): boolean {
    for (const error of yaml.errors) {
      const place = { file: yaml.source.file, ...yaml.source.positionAt(error.offset) };
      this.problems.push(error.duplicateKey ? inputProblem.duplicateKey(place, name) : inputProblem.badYaml(place, error.message));
    }
    return yaml.errors.length === 0;
  }

  #readEntry(name: CollectionName, id: string, data: unknown, origin: EntryOrigin, body?: string): void {
    const placeOf = (path: YamlPath, at: 'value' | 'key'): Place => {
      const full = [...origin.path, ...path];
      const offset = at === 'key' ? origin.yaml.keyOffsetOf(full) : origin.yaml.offsetOf(full);
      return { file: origin.source.file, ...origin.source.positionAt(offset) };
    };
    this.declared.add(`${name}/${id}`);
    if (name !== 'revisions' && !entryId.safeParse(id).success) {
      this.problems.push(inputProblem.badId(origin.path.length === 0 ? { file: origin.source.file, line: 1, column: 1 } : placeOf([], 'key'), id));
    }
    const earlier = this.origins.get(`${name}/${id}`);
    if (earlier !== undefined) {
      const firstPlace = { file: earlier.source.file, ...earlier.source.positionAt(earlier.yaml.keyOffsetOf(earlier.path)) };
      this.problems.push(inputProblem.duplicateId(placeOf([], 'key'), id, firstPlace));
      return;
    }
    const { schema } = collections[name];
    const parsed = schema.safeParse(data);
    if (!parsed.success) {
      this.problems.push(...shapeProblems(schema, data, parsed.error.issues, placeOf));
      return;
    }
    this.origins.set(`${name}/${id}`, origin);
    const entry = { id, data: parsed.data, ...(body === undefined ? {} : { body }) };
    (this.raw[name] as RawEntry[]).push(entry as RawEntry);
  }
}
