import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A hash of files below folders of a project, the same wherever the project lies. Tests of code are left out. */
export function hashOfFolders(root: string, folders: readonly string[]): string {
  const sum = createHash('sha256');
  for (const folder of folders) {
    const paths = readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)).filter((path) => !path.endsWith('.test.ts')).sort();
    for (const path of paths) sum.update(`${path.slice(root.length + 1).replaceAll('\\', '/')}\0`).update(readFileSync(path)).update('\0');
  }
  return sum.digest('hex');
}
