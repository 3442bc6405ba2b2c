import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The addresses of the site's own pages that do not come from an entry, read from the names of the files below
 * `src/pages`. Returns undefined where a project has no such folder.
 */
export function knownPages(root: string): ReadonlySet<string> | undefined {
  const folder = join(root, 'src/pages');
  if (!existsSync(folder)) return undefined;
  const pages = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(astro|mdx?|html)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'))
    .filter((path) => !path.includes('[') && !/\/_/.test(path) && !path.startsWith('/404.'))
    .map((path) => path.replace(/\.(astro|mdx?|html)$/, '').replace(/\/index$/, ''));
  return new Set(pages.map((path) => `${path}/`));
}
