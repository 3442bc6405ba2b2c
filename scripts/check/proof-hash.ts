import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { FileTree } from '../../src/model/source/file-tree.ts';

/** The folders whose code decides what a check reports: engine and rules, the model, the reader of the specification. */
const ruleFolders = ['scripts/check', 'scripts/checks', 'src/model', 'src/spec'] as const;

/** A hash of what authors wrote, the same on every machine: of the names of its files and their bytes. */
export function contentHash(files: FileTree): string {
  return hashOf([...files.keys()].sort().map((path) => [path, files.get(path)!] as const));
}

/**
 * A hash of the code that checks, the same on every machine. Tests and their fixtures are left out: they change nothing
 * that is reported. Takes the project's root. Throws the file system's error for a file that cannot be read.
 */
export function rulesHash(root: string): string {
  return hashOf(ruleFiles(root).map((path) => [path, readFileSync(join(root, path))] as const));
}

/** The files that `rulesHash` reads, relative to the project's root and in order. */
export function ruleFiles(root: string): string[] {
  return ruleFolders.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/')))
    .filter((path) => !/\/fixtures\/|\.test\.ts$|\/test-[\w-]+\.ts$/.test(path))
    .sort();
}

function hashOf(files: readonly (readonly [path: string, bytes: Uint8Array])[]): string {
  const sum = createHash('sha256');
  // The length keeps what belongs to one file apart from the next.
  for (const [path, bytes] of files) sum.update(`${path}\0${bytes.length}\0`).update(bytes);
  return sum.digest('hex');
}
