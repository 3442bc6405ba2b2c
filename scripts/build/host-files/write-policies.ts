import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { globSync } from 'tinyglobby';
import { headersFile, headersName } from './headers-file.ts';
import { scriptSources } from './inline-scripts.ts';
import { withPagePolicy } from './page-policy.ts';

/** Writes the content security policy into the pages of a build and into its `_headers`, once their scripts are what they will be. */
export function policies(): AstroIntegration {
  return {
    name: 'handbook:policies',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const sources = writePolicies(fileURLToPath(dir));
        logger.info(`${sources.length} inline scripts are allowed by their hashes, and no other.`);
      },
    },
  };
}

/**
 * Gives each page of a folder its own policy, and writes `_headers` with that of all. Doing it again changes nothing.
 * Returns the sources of all inline scripts. Throws for a page that does not declare its character set first.
 */
export function writePolicies(folder: string): readonly string[] {
  const pages = globSync('**/*.html', { cwd: folder }).map((file) => join(folder, file));
  const texts = pages.map((file) => {
    const html = readFileSync(file, 'utf8');
    const changed = withPagePolicy(html);
    if (changed !== html) writeFileSync(file, changed);
    return changed;
  });
  const sources = scriptSources(texts);
  writeFileSync(join(folder, headersName), headersFile(sources));
  return sources;
}
