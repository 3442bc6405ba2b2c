import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { globSync } from 'tinyglobby';
import { missingPageFile } from '../../check/absolute-addresses.ts';
import { prepareMissingPage } from './missing-page.ts';
import { relocatePage, relocateSheet } from './relocate.ts';

/**
 * Makes the addresses of a build independent of where it is mounted, before it is stamped and checked: what the rules
 * judge is what is shipped. Astro itself knows no relative base.
 */
export function anyPath(): AstroIntegration {
  let base = '/';
  return {
    name: 'handbook:any-path',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': ({ dir, logger }) => {
        const count = relocateBuild(fileURLToPath(dir), base);
        logger.info(`${count} files have addresses that are the same at any path.`);
      },
    },
  };
}

/**
 * Rewrites the pages and style sheets of a build in its folder. `base` is the sub-path that it was built for, with a
 * slash at both ends. Returns how many files changed.
 */
export function relocateBuild(folder: string, base: string): number {
  const files = globSync(['**/*.html', '**/*.css'], { cwd: folder, ignore: 'pagefind/**' }).sort();
  let count = 0;
  for (const file of files) {
    const before = readFileSync(join(folder, file), 'utf8');
    const after = relocated(file, before, base);
    if (after === before) continue;
    writeFileSync(join(folder, file), after);
    count += 1;
  }
  return count;
}

function relocated(file: string, text: string, base: string): string {
  if (file === missingPageFile) return prepareMissingPage(text, base);
  return file.endsWith('.css') ? relocateSheet(text, file, base) : relocatePage(text, file, base);
}
