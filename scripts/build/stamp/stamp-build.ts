import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { siteAddress } from '../../../src/site/site-address.ts';
import { stamp } from './stamp.ts';

/** Stamps a build for the address in `SITE_URL`, before it is checked; without one it is left as it is. */
export function stampBuild(): AstroIntegration {
  let site: URL | undefined;
  return {
    name: 'handbook:stamp',
    hooks: {
      'astro:config:done': () => {
        site = siteAddress();
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (site === undefined) return;
        const { pages, files } = await stamp(fileURLToPath(dir), site);
        logger.info(`${pages} pages and ${files} files carry the address ${site.href}.`);
      },
    },
  };
}
