import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { readContentTree } from '../../src/model/source/file-tree.ts';
import { commitDate } from '../check/commit-date.ts';
import { runOutputRules } from '../check/engine.ts';
import { human } from '../check/reporters/human.ts';
import { openWorkspace } from '../check/workspace.ts';
import { BuildRefused } from './build-refused.ts';
import { fillChecksPage } from './fill-examined.ts';

/** As many warnings as a build prints. */
const mostWarnings = 5;

/** Runs the output rules over the finished pages, before they are indexed and published. */
export function outputGate(): AstroIntegration {
  let root = '';
  let site: { base: string; origin?: string } = { base: '/' };
  return {
    name: 'handbook:output-gate',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        site = { base: config.base.replace(/\/?$/, '/'), ...(config.site === undefined ? {} : { origin: config.site }) };
      },
      'astro:build:done': ({ dir, logger }) => {
        const { workspace } = openWorkspace(readContentTree(root));
        if (workspace === undefined) throw new BuildRefused('The content cannot be loaded any more; it changed while it was built.');
        const { handbook, surface, exceptions, ledger } = workspace;
        const report = runOutputRules(fileURLToPath(dir), { handbook, surface, exceptions, ledger, root, today: commitDate(root), ...site });
        const errors = report.problems.filter(({ severity }) => severity === 'error');
        if (errors.length > 0) {
          throw new BuildRefused(`${human({ ...report, problems: errors })}\nThe build was refused; the last good one was left as it is.`);
        }
        fillChecksPage(fileURLToPath(dir), report.examined);
        const warnings = report.problems;
        for (const { file, code, message, mend } of warnings.slice(0, mostWarnings)) logger.warn(`${file}  ${code}  ${message} ${mend}`);
        if (warnings.length > mostWarnings) logger.warn(`${warnings.length - mostWarnings} more; "npm run check -- --dist dist" prints them all.`);
      },
    },
  };
}
