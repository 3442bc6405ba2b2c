import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder in which tests name entries of the real content. Those of rules have a content of their own. */
const folder = 'tests';

/**
 * Lines of tests that name an id, as `file:line`. They are for a person to look at: what a word means in code cannot be
 * told from outside. An id of one word is too common to be looked for.
 */
export function mentionsInTests(root: string, id: string): string[] {
  if (!id.includes('-')) return [];
  const word = new RegExp(`(?<![\\w-])${id}(?![\\w-])`);
  return filesBelow(join(root, folder)).flatMap((path) => {
    const file = path.slice(root.length + 1).replaceAll('\\', '/');
    return readFileSync(path, 'utf8').split('\n').flatMap((line, index) => (word.test(line) ? [`${file}:${index + 1}`] : []));
  });
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|mts|mjs|js|yaml|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
