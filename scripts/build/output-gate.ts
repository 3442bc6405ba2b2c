import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { commitDate } from '../check/commit-date.ts';
import { runOutputRules } from '../check/engine.ts';
import { human } from '../check/reporters/human.ts';
import { contentOfBuild } from './build-content.ts';
import { BuildRefused } from './build-refused.ts';
import { fillChecksPage } from './fill-examined.ts';

/** As many warnings as a build prints. */
const mostWarnings = 5;

/** Runs the output rules over the finished pages, before they are published. */
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
        const content = contentOfBuild(root);
        if (content === undefined) throw new BuildRefused('The content cannot be loaded any more; it changed while it was built.');
        const report = runOutputRules(fileURLToPath(dir), { ...content, root, today: commitDate(root), ...site });
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
