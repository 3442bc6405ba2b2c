import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { globSync } from 'tinyglobby';
import { inlineScripts } from '../host-files/inline-scripts.ts';
import { leanPage, readElsewhere } from './lean-page.ts';

/**
 * Takes out of each page what no reader of it needs: styles for what is not on it, and what is written for the index of
 * the search alone. It comes after the index has read the pages, and before anything weighs or checks them. A development
 * server sends pages whole.
 */
export function leanPages(): AstroIntegration {
  return {
    name: 'handbook:lean-pages',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        // Astro names a script after its file and its place in it, and each page that loads it says that name.
        const output = { entryFileNames: ({ name }: { name: string }) => `${config.build.assets}/${name.replace(/\.astro.*/, '')}.[hash].js` };
        updateConfig({ vite: { environments: { client: { build: { rolldownOptions: { output } } } } } });
      },
      'astro:build:done': ({ dir, logger }) => {
        const { pages, saved } = leanBuild(fileURLToPath(dir));
        logger.info(`${pages} pages are ${saved.toLocaleString('en-US')} bytes smaller by what nobody reads on them.`);
      },
    },
  };
}

/** Makes every page in the folder of a build lean. Returns how many changed, and by how many bytes together. Doing it again changes nothing. */
export function leanBuild(folder: string): { pages: number; saved: number } {
  const find = (pattern: string): string[] => globSync(pattern, { cwd: folder, ignore: 'pagefind/**' }).sort();
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const files = find('**/*.html');
  const htmls = files.map(read);
  const inline = new Set(htmls.flatMap((html) => inlineScripts(html).filter(({ type }) => type === '' || type === 'module').map(({ text }) => text)));
  const lean = leanPage(readElsewhere([...find('**/*.js').map(read), ...inline], find('**/*.css').map(read)));
  let [pages, saved] = [0, 0];
  for (const [at, file] of files.entries()) {
    const html = lean(htmls[at]!);
    if (html === htmls[at]) continue;
    writeFileSync(join(folder, file), html);
    pages += 1;
    saved += Buffer.byteLength(htmls[at]!) - Buffer.byteLength(html);
  }
  return { pages, saved };
}
