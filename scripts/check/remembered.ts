import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** At least as many results are kept, however few inputs a run has. */
const leastKept = 3000;
/** Results of so many runs with inputs of their own are kept, so that switching branches does not forget. */
const runsKept = 3;

/**
 * Gives the results for inputs, reading those that an earlier run worked out from `.cache/checks` below the project's root.
 *
 * Takes the project's root, the name of the file, what all results depend on, the inputs, and the way to work out the
 * results of the inputs that are not known. Results are plain data.
 */
export function remembered<Input, Result>(
  { root, name, basis }: { readonly root: string; readonly name: string; readonly basis: string },
  inputs: readonly Input[],
  workOut: (unknown: readonly Input[]) => readonly Result[],
): Result[] {
  const keys = inputs.map((input) => hash(`${basis}\0${JSON.stringify(input)}`));
  const file = join(root, '.cache/checks', `${name}.json`);
  const known = new Map<string, Result>(read<Result>(file));
  const unknown = inputs.flatMap((input, index) => (known.has(keys[index]!) ? [] : [{ input, key: keys[index]! }]));
  if (unknown.length > 0) {
    const fresh = workOut(unknown.map(({ input }) => input));
    unknown.forEach(({ key }, index) => known.set(key, fresh[index]!));
    // What was used last is forgotten last.
    const used = new Map(keys.map((key) => [key, known.get(key)!]));
    write(file, [...[...known].filter(([key]) => !used.has(key)), ...used].slice(-Math.max(leastKept, runsKept * used.size)));
  }
  return keys.map((key) => known.get(key)!);
}

/** A hash of what lies in files and folders, for what results depend on. What is missing counts as empty. */
export function hashOfFiles(...paths: readonly string[]): string {
  const sum = createHash('sha256');
  const add = (path: string): void => {
    try {
      for (const name of readdirSync(path).sort()) add(join(path, name));
    } catch {
      sum.update(`${path}\0`).update(readOrEmpty(path));
    }
  };
  paths.forEach(add);
  return sum.digest('hex');
}

function readOrEmpty(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    return new Uint8Array();
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function read<Result>(file: string): [string, Result][] {
  try {
    const entries = JSON.parse(readFileSync(file, 'utf8')) as unknown;
    return Array.isArray(entries) && entries.every((entry) => Array.isArray(entry)) ? (entries as [string, Result][]) : [];
  } catch {
    // A file that is missing or broken only costs time.
    return [];
  }
}

function write(file: string, entries: readonly (readonly [string, unknown])[]): void {
  const partial = `${file}.${process.pid}`;
  try {
    mkdirSync(join(file, '..'), { recursive: true });
    // Renamed into place, so that a second process never reads half a file.
    writeFileSync(partial, JSON.stringify(entries));
    renameSync(partial, file);
  } catch {
    // A project that cannot be written to works everything out each time.
  }
}
