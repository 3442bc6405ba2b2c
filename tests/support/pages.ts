import { globSync } from 'tinyglobby';
import { siteFolder } from './site.ts';

/** Addresses of every page in the build, relative to its root, in a fixed order: `''`, `q/`, `404.html` … */
export function builtPages(): string[] {
  return globSync('**/*.html', { cwd: siteFolder() })
    .filter((path) => !path.startsWith('pagefind/'))
    .map((path) => path.replace(/(^|\/)index\.html$/, '$1'))
    .sort();
}
