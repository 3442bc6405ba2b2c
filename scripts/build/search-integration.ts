import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Handbook } from '../../src/model/handbook.ts';
import { handbookOfPages } from '../../src/site/handbook-of-pages.ts';
import { checkedContent } from './build-content.ts';
import { assertSearchBudget } from './search-budget.ts';
import { searchContent } from './search-content.ts';
import { startSearchThread, type SearchThread } from './search-thread.ts';

/** The two steps by which a build gets its search. */
export interface SearchIntegrations {
  /** Reads the pages as soon as they have their text; their index is made while the build goes on. */
  readonly reading: AstroIntegration;
  /** Writes the index, once everything else about the pages is proved. */
  readonly writing: AstroIntegration;
}

/**
 * Makes the search of a build. It takes about as long as the checks of the pages and does not need them, so it runs beside
 * them, in a thread of its own. The pages were made of a handbook in this process, and it is given what it needs of that.
 */
export function searchIndex(): SearchIntegrations {
  let thread: SearchThread | undefined;
  let root = '';
  const started = (): SearchThread => (thread ??= startSearchThread());
  return {
    reading: {
      name: 'handbook:search-texts',
      hooks: {
        'astro:config:done': ({ config }) => {
          root = fileURLToPath(config.root);
        },
        'astro:build:start': () => {
          started();
        },
        'astro:build:done': async ({ dir }) => {
          await started().read(fileURLToPath(dir), searchContent(handbookOrError()));
        },
      },
    },
    writing: {
      name: 'handbook:search',
      hooks: {
        'astro:build:done': async ({ dir, logger }) => {
          const { files, texts, identifiers, aliases } = await started().index();
          thread = undefined;
          const checked = checkedContent(root);
          if (checked !== undefined) assertSearchBudget(fileURLToPath(dir), files, checked.handbook, root);
          writeIndexFiles(fileURLToPath(dir), files);
          logger.info(`${texts} pages and entries can be searched, ${identifiers} identifiers and ${aliases} other words lead to one.`);
        },
      },
    },
  };
}

function handbookOrError(): Handbook {
  const handbook = handbookOfPages();
  if (handbook === undefined) throw new Error('No page was made of the handbook, so there is nothing to search.');
  return handbook;
}

function writeIndexFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  rmSync(join(folder, 'pagefind'), { recursive: true, force: true });
  for (const [name, content] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}
