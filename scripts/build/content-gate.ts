import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { readContentTree } from '../../src/model/source/file-tree.ts';
import { runContentRules } from '../check/engine.ts';
import { human } from '../check/reporters/human.ts';
import { knownPages } from '../check/site-pages.ts';
import { BuildRefused } from './build-refused.ts';

/**
 * Runs the content rules before a build makes its first page, and refuses the build where they find an error.
 * The same engine as `npm run check`.
 */
export function contentGate(): AstroIntegration {
  let root = '';
  return {
    name: 'handbook:content-gate',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:start': () => {
        const report = runContentRules(readContentTree(root), { root, pages: knownPages(root) });
        const errors = report.problems.filter(({ severity }) => severity === 'error');
        if (errors.length > 0) {
          throw new BuildRefused(`${human({ ...report, problems: errors })}\nThe build was refused; the last good one was left as it is.`);
        }
      },
    },
  };
}
