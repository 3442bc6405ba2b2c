import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { handbookOfPages } from '../../src/site/handbook-of-pages.ts';
import { listenToPages, type RenderedPage } from '../../src/site/page-listener.ts';
import { checkedContent } from './build-content.ts';
import { assertSearchBudget } from './search-budget.ts';
import { searchContent } from './search-content.ts';
import { isSearched } from './search-index.ts';
import { startSearchThread, type SearchThread } from './search-thread.ts';

/** The two steps by which a build gets its search. */
export interface SearchIntegrations {
  /** Reads the pages as soon as they have their text; their index is made while the build goes on. */
  readonly reading: AstroIntegration;
  /** Writes the index, once everything else about the pages is proved. */
  readonly writing: AstroIntegration;
}

/**
 * Makes the search of a build. It takes long and needs the pages as they are rendered, no sooner and no later, so it runs
 * in a thread of its own, which is handed each page at once. The pages were made of a handbook in this process, and the
 * thread is given what it needs of that.
 */
export function searchIndex(): SearchIntegrations {
  let thread: SearchThread | undefined;
  let root = '';
  return {
    reading: {
      name: 'handbook:search-texts',
      hooks: {
        'astro:config:setup': ({ command, addMiddleware }) => {
          if (command === 'build') addMiddleware({ entrypoint: new URL('../../src/site/tell-pages.ts', import.meta.url), order: 'post' });
        },
        'astro:config:done': ({ config }) => {
          root = fileURLToPath(config.root);
        },
        'astro:build:start': () => {
          const started = startSearchThread();
          const send = inOrder(started);
          thread = started;
          listenToPages((page) => {
            if (isSearched(page.html)) send(page);
          });
        },
        'astro:build:generated': () => {
          listenToPages(undefined);
        },
      },
    },
    writing: {
      name: 'handbook:search',
      hooks: {
        'astro:build:done': async ({ dir, logger }) => {
          if (thread === undefined) throw new Error('The pages of this build were not read.');
          const { files, texts, identifiers, aliases } = await thread.index();
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

/** Sends pages behind what they are made of, which is known when the first of them is rendered. */
function inOrder(thread: SearchThread): (page: RenderedPage) => void {
  let begun = false;
  return (page) => {
    if (!begun) {
      const handbook = handbookOfPages();
      if (handbook === undefined) throw new Error(`${page.address} is to be searched, and was made before there was a handbook.`);
      thread.begin(searchContent(handbook));
      begun = true;
    }
    thread.read(page);
  };
}

function writeIndexFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  rmSync(join(folder, 'pagefind'), { recursive: true, force: true });
  for (const [name, content] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}
