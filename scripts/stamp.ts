import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { siteAddress } from '../src/site/site-address.ts';
import { publishedFolder } from './build/publish.ts';
import { stamp } from './build/stamp/stamp.ts';

// Writes the address of a site into a finished build. Usage: npm run stamp -- --site https://handbook.example/ [folder]
// It may be done again with another address; the first one is replaced.

const usage = 'Usage: npm run stamp -- --site https://handbook.example/ [folder]';

try {
  const { values, positionals } = parseArgs({ options: { site: { type: 'string' } }, allowPositionals: true });
  const site = siteAddress(values.site);
  if (site === undefined) throw new TypeError(`No address is given.\n${usage}`);
  const folder = resolve(positionals[0] ?? join(import.meta.dirname, '..', publishedFolder));
  if (!existsSync(join(folder, 'index.html'))) throw new TypeError(`${folder} holds no build; run "npm run build" first.\n${usage}`);
  const { pages, files } = await stamp(folder, site);
  console.log(`${pages} pages and ${files} files in ${folder} carry the address ${site.href}; the sitemap lists the pages.`);
} catch (error) {
  console.error(error instanceof TypeError ? error.message.replace(/^SITE_URL is/, 'The address is') : error);
  process.exitCode = 1;
}
