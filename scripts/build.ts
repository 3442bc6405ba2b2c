import { build } from 'astro';
import { join } from 'node:path';
import { BuildRefused } from './build/build-refused.ts';
import { siteAddress } from '../src/site/site-address.ts';
import { publishedFolder } from './build/publish.ts';

// Builds the site: checks, pages, checks of the output, search index, publication. Usage: npm run build
// The steps themselves are integrations, so that "astro build" alone is just as safe.

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
// Pages and the bundler look for the project where they are started.
process.chdir(join(import.meta.dirname, '..'));
const begun = performance.now();
console.log('Checking the content and building the site …');
try {
  const site = addressOrRefusal();
  await build({ root: join(import.meta.dirname, '..'), logLevel: 'warn' });
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
