import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** More than a check ever needs, so that switching branches does not forget. */
const mostRemembered = 3000;

/**
 * Gives the results for inputs, reading those that an earlier run worked out from `node_modules/.cache`.
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
  const file = join(root, 'node_modules/.cache/mcp-handbook', `${name}.json`);
  const known = new Map<string, Result>(read<Result>(file));
  const unknown = inputs.flatMap((input, index) => (known.has(keys[index]!) ? [] : [{ input, key: keys[index]! }]));
  if (unknown.length > 0) {
    const fresh = workOut(unknown.map(({ input }) => input));
    unknown.forEach(({ key }, index) => known.set(key, fresh[index]!));
    write(file, [...known].slice(-mostRemembered));
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
