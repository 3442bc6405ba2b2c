import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';

/** A kind of page, with the page that stands for it. */
export interface PageKind {
  readonly kind: string;
  /** Address below the root, with a slash before it. */
  readonly path: string;
}

/**
 * The kinds of pages of a build that search engines may list, each with its first page: pages whose addresses differ in
 * one name only, such as answers, are of one kind. `prefer` names a page that stands for its kind where it is there.
 */
export function indexableKinds(dist: string, prefer: readonly string[] = []): PageKind[] {
  const kinds = new Map<string, string>();
  const all = globSync('**/index.html', { cwd: dist, ignore: ['pagefind/**'] }).sort();
  for (const file of [...prefer.map((path) => `${path.slice(1)}index.html`).filter((file) => all.includes(file)), ...all]) {
    const html = readFileSync(join(dist, file), 'utf8');
    if (/<meta name="robots"[^>]*noindex/.test(html) || /http-equiv="?refresh/.test(html)) continue;
    const path = `/${file.replace(/index\.html$/, '')}`;
    const kind = kindOf(path);
    if (!kinds.has(kind)) kinds.set(kind, path);
  }
  return [...kinds].map(([kind, path]) => ({ kind, path })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What an address says about its page: folders stand, names of entries below them do not. */
export function kindOf(path: string): string {
  const parts = path.split('/').filter(Boolean);
  if (parts.length === 0) return 'home';
  const [first, second, third] = parts;
  if (second === undefined) return first!;
  if (third === undefined) return `one of ${first}`;
  // Facets have a page for each value, answers have pages of their own names.
  return first === 'q' && !['evidence', 'interview'].includes(third) ? 'one of a facet' : `${third} of one of ${first}`;
}
