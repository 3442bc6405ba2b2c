import type { z } from 'zod';
import * as inputProblem from '../../src/model/input-problem.ts';
import type { Place, Problem } from '../../src/model/problem.ts';
import { entryId } from '../../src/model/scalar.ts';
import { shapeProblems } from '../../src/model/shape-problem.ts';
import type { FileTree } from '../../src/model/source/file-tree.ts';
import { createSourceText, decodeUtf8 } from '../../src/model/source/source-text.ts';
import { parseYaml, type YamlPath } from '../../src/model/source/yaml-source.ts';
import { problemAt } from './rule.ts';

/** An entry of a map that is no collection of the handbook: an exception, for example. */
export interface MapEntry<Data> {
  readonly id: string;
  readonly data: Data;
  /** Place of a value of the entry, or of its id where no path is given. */
  placeOf(path?: YamlPath): Place;
}

/** What a file of such entries gives. */
export interface MapReading<Data> {
  readonly entries: readonly MapEntry<Data>[];
  readonly problems: readonly Problem[];
}

/** Says what is wrong with the key of an entry, or nothing. */
type JudgeKey = (key: string, place: Place) => Problem | undefined;

const keysAreIds: JudgeKey = (key, place) => (entryId.safeParse(key).success ? undefined : inputProblem.badId(place, key));

/**
 * Reads a YAML file that maps ids to entries of one form; with `judgeKey`, other keys than ids. A file that is not there, or has no entry, has none. Never
 * throws for what an author wrote: mistakes become problems with their places, and all other entries are read.
 */
export function readYamlMap<Schema extends z.ZodType>(
  files: FileTree, file: string, schema: Schema, judgeKey: JudgeKey = keysAreIds,
): MapReading<z.output<Schema>> {
  const bytes = files.get(file);
  if (bytes === undefined) return { entries: [], problems: [] };
  const decoded = decodeUtf8(bytes);
  if ('invalidAt' in decoded) return { entries: [], problems: [inputProblem.notUtf8(file, bytes, decoded.invalidAt)] };
  const source = createSourceText(file, decoded.text);
  const yaml = parseYaml(source);
  const placeAt = (offset: number): Place => ({ file, ...source.positionAt(offset) });
  const problems = yaml.errors.map(({ message, duplicateKey, offset }) => (duplicateKey ? duplicate(placeAt(offset)) : inputProblem.badYaml(placeAt(offset), message)));
  if (yaml.data === null || yaml.data === undefined) return { entries: [], problems };
  if (typeof yaml.data !== 'object' || Array.isArray(yaml.data)) return { entries: [], problems: [...problems, noMap(file)] };
  const entries: MapEntry<z.output<Schema>>[] = [];
  for (const [id, data] of Object.entries(yaml.data) as [string, unknown][]) {
    const placeOf = (path: YamlPath = [], at: 'value' | 'key' = 'value'): Place =>
      placeAt(at === 'key' || path.length === 0 ? yaml.keyOffsetOf([id, ...path]) : yaml.offsetOf([id, ...path]));
    const badKey = judgeKey(id, placeOf());
    if (badKey !== undefined) problems.push(badKey);
    const parsed = schema.safeParse(data);
    if (parsed.success) entries.push({ id, data: parsed.data, placeOf });
    else problems.push(...shapeProblems(schema, data, parsed.error.issues, placeOf));
  }
  return { entries, problems };
}

function duplicate(place: Place): Problem {
  return problemAt(place, {
    code: 'INPUT005',
    message: 'This key stands twice in the same map.',
    why: 'Only one of the two would be read, and the other lost in silence.',
    mend: 'Merge the two entries, or give one of them another key.',
  });
}

function noMap(file: string): Problem {
  return problemAt({ file, line: 1, column: 1 }, {
    code: 'INPUT004',
    message: 'The file does not hold a map of ids to entries.',
    why: 'Each entry is found by its id, so the file is a map with the ids as keys.',
    mend: 'Write "id:" at the start of a line and the entry indented below it. A file without entries holds comments only.',
  });
}
