import { globSync } from 'tinyglobby';
import { siteFolder } from './site.ts';

/** Addresses of every page in the build, relative to its root, in a fixed order: `''`, `q/`, `404.html` … */
export function builtPages(): string[] {
  return globSync('**/*.html', { cwd: siteFolder() })
    .filter((path) => !path.startsWith('pagefind/'))
    .map((path) => path.replace(/(^|\/)index\.html$/, '$1'))
    .sort();
}

/** Kinds of page that are made by one template from much data; two of each stand for the others. */
const alike: readonly RegExp[] = [/^q\/[^/]+\/evidence\/$/, /^q\/[^/]+\/interview\/$/, /^q\/[^/]+\/[^/]+\/$/];

/**
 * The pages that tests look at which take their time on each: every page, but only two of those that are alike, and
 * not the copy of everything for print. With `HANDBOOK_ALL_PAGES=1` it is all of them (`npm run access:all`).
 */
export function pagesToLookAt(): string[] {
  const all = builtPages();
  if (process.env['HANDBOOK_ALL_PAGES'] === '1') return all;
  const seen = new Map<RegExp, number>();
  return all.filter((path) => {
    const kind = alike.find((pattern) => pattern.test(path));
    if (kind === undefined) return path !== 'print/';
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    return seen.get(kind)! <= 2;
  });
}

/** One page of each kind, as `builtPages` gives them, without the page for what is missing: of those that one template makes of much data, the first. */
export function onePageOfEachKind(): string[] {
  const kindOf = (path: string): string => path
    .replace(/^q\/[^/]+\/(evidence|interview)\/$/, 'q/*/$1/')
    .replace(/^q\/[^/*]+\/[^/]+\/$/, 'q/facet/value/')
    .replace(/^(q|postmortems|spec)\/[^/]+\/$/, '$1/*/');
  const kinds = new Map<string, string>();
  for (const path of builtPages()) if (path !== '404.html' && !kinds.has(kindOf(path))) kinds.set(kindOf(path), path);
  return [...kinds.values()];
}
