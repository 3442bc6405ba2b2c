import { join } from 'node:path';
import { expect, it } from 'vitest';
import { siteLinesOf, smallSite } from '../test-site-base.ts';
import { machineFolder } from './machine-folders.ts';

it('makes its mistake in pages, and says where it has to be reported', () => {
  const base = smallSite();
  expect(siteLinesOf(machineFolder, base)).toEqual(expect.arrayContaining([
    'index.html/other-package OUT016 | <main id="main"><p>Drawn by /usr/local/lib/node_modules/npm/index.js.</p>',
    `q/session-lifecycle/index.html/source-file OUT016 | <main id="main"><p data-astro-source-file="${join(base.site.root, 'src/pages/index.astro')}">A note.</p>`,
  ]));
});
