import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files that the model is made from: path relative to the project's root, with forward slashes, to contents. */
export type FileTree = ReadonlyMap<string, Uint8Array>;

/** The folder that authors edit. */
export const contentFolder = 'src/content';

/**
 * Reads every file below `src/content` of a project into memory, in a fixed order.
 *
 * Takes the project's root folder. Throws the file system's error when the folder cannot be read.
 */
export function readContentTree(root: string): FileTree {
  const paths = readdirSync(join(root, contentFolder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => path.slice(root.length).replaceAll('\\', '/').replace(/^\//, ''))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(root, path))]));
}
