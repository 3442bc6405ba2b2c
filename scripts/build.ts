import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { siteAddress } from '../src/site/site-address.ts';
import { BuildRefused } from './build/build-refused.ts';
import { hashOfSources, isProved, noteBuild } from './build/last-build.ts';
import { publishedFolder } from './build/publish.ts';

// Builds the site: checks, pages, checks of the output, search index, publication. Usage: npm run build [-- --anew]
// The steps themselves are integrations, so that "astro build" alone is just as safe. A build that is there already, made
// of the same sources and untouched since, is left as it is; --anew builds it all the same.

// Compiling its own modules is a good part of how a build begins. The cache has to be on before they are loaded; where it
// cannot be written, Node goes on without it.
enableCompileCache(join(import.meta.dirname, '../.cache/modules'));
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const root = join(import.meta.dirname, '..');
// Pages and the bundler look for the project where they are started.
process.chdir(root);
const { values: options } = parseArgs({ options: { anew: { type: 'boolean', default: false } } });
const begun = performance.now();
try {
  const site = addressOrRefusal();
  const sources = hashOfSources(root);
  if (!options.anew && isProved(root, sources)) {
    console.log(`Nothing has changed since ${publishedFolder}/ was proved and built. "npm run build -- --anew" builds it all the same.`);
    process.exit(0);
  }
  console.log('Checking the content and building the site …');
  // Loaded only now: where there is nothing to build, it takes longer than all the rest.
  const { build } = await import('astro');
  await build({ root, logLevel: 'warn' });
  noteBuild(root, sources);
  console.log(`The site is proved and built into ${publishedFolder}/ in ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
  if (site === undefined) {
    console.log('SITE_URL is not set, so what needs the address of the site is left out: canonical addresses, preview images, the sitemap. "npm run stamp" adds them.');
  }
} catch (error) {
  console.error(error instanceof BuildRefused || causedByRefusal(error) ? `\n${messageOf(error)}\n` : error);
  process.exit(1);
}

/** The address in SITE_URL, before any work is done for a wrong one. */
function addressOrRefusal(): URL | undefined {
  try {
    return siteAddress();
  } catch (error) {
    throw new BuildRefused(messageOf(error));
  }
}

/** Astro wraps what an integration throws. */
function causedByRefusal(error: unknown): boolean {
  return error instanceof Error && (error.name === 'BuildRefused' || (error.cause !== undefined && causedByRefusal(error.cause)));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
