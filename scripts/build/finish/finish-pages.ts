import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { finishBuild } from './finish-build.ts';
import { ownImportHelper } from './own-import-helper.ts';

/**
 * Finishes what Astro wrote, before it is stamped and checked: what the rules judge is what is shipped.
 *
 * - What no reader of a page needs is taken out of it: styles for what is not on it, and what is written for the index of
 *   the search alone. So this comes after that index has read the pages.
 * - Addresses become independent of where the site is mounted. Astro itself knows no relative base.
 * - The modules that a page loads by itself are set into it.
 * - Each page gets its content security policy, and `_headers` that of all.
 *
 * A development server sends pages as they are.
 */
export function finishPages(): AstroIntegration {
  let base = '/';
  return {
    name: 'handbook:finish-pages',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        // Astro names a script after its file and its place in it, and each page that loads it says that name.
        const output = { entryFileNames: ({ name }: { name: string }) => `${config.build.assets}/${name.replace(/\.astro.*/, '')}.[hash].js` };
        updateConfig({ vite: { plugins: [ownImportHelper()], environments: { client: { build: { rolldownOptions: { output } } } } } });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { changed, saved, modules, sources } = await finishBuild(fileURLToPath(dir), base);
        logger.info(`${changed} files work at any path, and are ${saved.toLocaleString('en-US')} bytes smaller; ${modules.length} modules stand in their pages; ${sources.length} inline scripts are allowed, and no other.`);
      },
    },
  };
}
