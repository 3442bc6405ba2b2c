import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { readContentTree } from '../../src/model/source/file-tree.ts';
import { runContentRules } from '../check/engine.ts';
import { human } from '../check/reporters/human.ts';
import { knownPages } from '../check/site-pages.ts';
import { BuildRefused } from './build-refused.ts';

/**
 * Runs the content rules before anything else of a build, and refuses the build where they find an error. The same
 * engine as `npm run check`. It has to come before Astro reads the content itself, because Astro stops at the first
 * mistake and does not say where it stands.
 */
export function contentGate(): AstroIntegration {
  return {
    name: 'handbook:content-gate',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command !== 'build') return;
        const root = fileURLToPath(config.root);
        const report = runContentRules(readContentTree(root), { root, pages: knownPages(root) });
        const errors = report.problems.filter(({ severity }) => severity === 'error');
        if (errors.length > 0) {
          throw new BuildRefused(`${human({ ...report, problems: errors })}\nThe build was refused; the last good one was left as it is.`);
        }
      },
    },
  };
}
