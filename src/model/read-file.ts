import { collections, type CollectionName, type RawEntry } from './collections.ts';
import type { EntryOrigin } from './assemble.ts';
import * as inputProblem from './input-problem.ts';
import type { Place, Position, Problem } from './problem.ts';
import { entryId } from './scalar.ts';
import { shapeProblems } from './shape-problem.ts';
import { findFrontMatter } from './source/front-matter.ts';
import { parseMdx } from './source/markdown-source.ts';
import { createSourceText, decodeUtf8, type SourceText } from './source/source-text.ts';
import { parseYaml, type YamlPath, type YamlSource } from './source/yaml-source.ts';

/** An entry as its file has it, before it is compared with the entries of other files. */
export interface EntryReading {
  readonly id: string;
  readonly origin: EntryOrigin;
  /** Place of its id. */
  readonly place: Place;
  /** What is wrong with the id itself. */
  readonly idProblems: readonly Problem[];
  /** The entry, or what is wrong with its shape. */
  readonly result: { readonly entry: RawEntry } | { readonly problems: readonly Problem[] };
}

/** What one file of a collection holds. */
export interface FileReading {
  /** Undefined where the bytes are no text. */
  readonly source: SourceText | undefined;
  /** What is wrong with the file as a whole; mistakes inside an entry are with the entry. */
  readonly problems: readonly Problem[];
  /** False where entries may have been lost. */
  readonly complete: boolean;
  /** Ids that the file stands for, readable or not. */
  readonly declared: readonly string[];
  readonly entries: readonly EntryReading[];
}

/** Reads one file of a collection. Never throws for what an author wrote, and looks at nothing but this file. */
export function readContentFile(name: CollectionName, file: string, bytes: Uint8Array): FileReading {
  const decoded = decodeUtf8(bytes);
  if ('invalidAt' in decoded) {
    return { source: undefined, problems: [inputProblem.notUtf8(file, bytes, decoded.invalidAt)], complete: false, declared: [], entries: [] };
  }
  const source = createSourceText(file, decoded.text);
  return collections[name].form === 'document' ? readDocument(name, source) : readMap(name, source);
}

function readMap(name: CollectionName, source: SourceText): FileReading {
  const yaml = parseYaml(source);
  const problems = yamlProblems(yaml, name);
  const nothing = { source, problems, complete: problems.length === 0, declared: [], entries: [] };
  if (yaml.data === null || yaml.data === undefined) return nothing;
  if (typeof yaml.data !== 'object' || Array.isArray(yaml.data)) {
    return { ...nothing, problems: [...problems, inputProblem.notAMap(source.file, name)], complete: false };
  }
  const entries = Object.entries(yaml.data).map(([id, data]) => readEntry(name, id, data, { source, yaml, path: [id] }));
  return { ...nothing, declared: entries.map(({ id }) => id), entries };
}

function readDocument(name: CollectionName, source: SourceText): FileReading {
  const id = source.file.slice(source.file.lastIndexOf('/') + 1, -'.mdx'.length);
  const nothing = { source, complete: true, declared: [id], entries: [] };
  const frontMatter = findFrontMatter(source.text);
  if (frontMatter === undefined) return { ...nothing, problems: [inputProblem.noFrontMatter(source.file)] };
  const yaml = parseYaml(source, frontMatter.from, frontMatter.to);
  const problems = yamlProblems(yaml, name);
  const body = source.text.slice(frontMatter.body);
  const parsed = parseMdx(source.text);
  if ('error' in parsed) problems.push(inputProblem.badMdx({ file: source.file, ...placeIn(source, parsed.error), message: parsed.error.message }));
  if (yaml.data === null || typeof yaml.data !== 'object') {
    if (yaml.errors.length === 0) problems.push(inputProblem.noFrontMatter(source.file));
    return { ...nothing, problems };
  }
  return { ...nothing, problems, entries: [readEntry(name, id, yaml.data, { source, yaml, path: [] }, body)] };
}

/** A place that the parser of MDX gives: unlike editors and this project, it begins a line behind a lone carriage return too. */
function placeIn(source: SourceText, { line, column }: Position): Position {
  const ends = [...source.text.matchAll(/\r\n|\n|\r/g)].slice(0, line - 1);
  const last = ends.at(-1);
  return source.positionAt((last === undefined ? 0 : last.index + last[0].length) + column - 1);
}

function yamlProblems(yaml: YamlSource, name: CollectionName): Problem[] {
  return yaml.errors.map((error) => {
    const place = { file: yaml.source.file, ...yaml.source.positionAt(error.offset) };
    return error.duplicateKey ? inputProblem.duplicateKey(place, name) : inputProblem.badYaml(place, error.message);
  });
}

function readEntry(name: CollectionName, id: string, data: unknown, origin: EntryOrigin, body?: string): EntryReading {
  const placeOf = (path: YamlPath, at: 'value' | 'key'): Place => {
    const full = [...origin.path, ...path];
    const offset = at === 'key' ? origin.yaml.keyOffsetOf(full) : origin.yaml.offsetOf(full);
    return { file: origin.source.file, ...origin.source.positionAt(offset) };
  };
  const idPlace = origin.path.length === 0 ? { file: origin.source.file, line: 1, column: 1 } : placeOf([], 'key');
  const reading = {
    id, origin, place: placeOf([], 'key'),
    idProblems: name !== 'revisions' && !entryId.safeParse(id).success ? [inputProblem.badId(idPlace, id)] : [],
  };
  const { schema } = collections[name];
  const parsed = schema.safeParse(data);
  if (!parsed.success) return { ...reading, result: { problems: shapeProblems(schema, data, parsed.error.issues, placeOf) } };
  const entry = { id, data: parsed.data, ...(body === undefined ? {} : { body }) } as RawEntry;
  return { ...reading, result: { entry } };
}
