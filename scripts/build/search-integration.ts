import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
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
 * them, in a thread of its own that loads the content while the pages are made.
 */
export function searchIndex(): SearchIntegrations {
  let thread: SearchThread | undefined;
  let root = '';
  const started = (): SearchThread => (thread ??= startSearchThread(root));
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
          await started().read(fileURLToPath(dir));
        },
      },
    },
    writing: {
      name: 'handbook:search',
      hooks: {
        'astro:build:done': async ({ dir, logger }) => {
          const { files, texts, identifiers, aliases } = await started().index();
          thread = undefined;
          writeIndexFiles(fileURLToPath(dir), files);
          logger.info(`${texts} pages and entries can be searched, ${identifiers} identifiers and ${aliases} other words lead to one.`);
        },
      },
    },
  };
}

function writeIndexFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  rmSync(join(folder, 'pagefind'), { recursive: true, force: true });
  for (const [name, content] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}
