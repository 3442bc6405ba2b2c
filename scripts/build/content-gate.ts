import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { createParseCache } from '../../src/model/parse-cache.ts';
import { readContentTree } from '../../src/model/source/file-tree.ts';
import { commitDate } from '../check/commit-date.ts';
import { runContentRules } from '../check/engine.ts';
import { human } from '../check/reporters/human.ts';
import { knownPages } from '../check/site-pages.ts';
import { openWorkspace } from '../check/workspace.ts';
import { keepContent } from './build-content.ts';
import { BuildRefused } from './build-refused.ts';
import { checksData, type ChecksInput } from './checks-data.ts';
import { checksModule } from './checks-module.ts';

/**
 * Runs the content rules before anything else of a build, and refuses the build where they find an error; what they
 * looked at goes to the page of checks. The same engine as `npm run check`. It has to come before Astro reads the
 * content itself, because Astro stops at the first mistake and does not say where it stands.
 */
export function contentGate(): AstroIntegration {
  return {
    name: 'handbook:content-gate',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        const data = command === 'build' ? checksData(checkContent(fileURLToPath(config.root))) : undefined;
        updateConfig({ vite: { plugins: [checksModule(data)] } });
      },
    },
  };
}

function checkContent(root: string): ChecksInput {
  const files = readContentTree(root);
  const options = { root, pages: knownPages(root), today: commitDate(root), cache: createParseCache() };
  const report = runContentRules(files, options);
  const errors = report.problems.filter(({ severity }) => severity === 'error');
  const { workspace } = openWorkspace(files, options);
  if (errors.length > 0 || workspace === undefined) {
    throw new BuildRefused(`${human({ ...report, problems: errors })}\nThe build was refused; the last good one was left as it is.`);
  }
  keepContent(root, workspace);
  return { root, report, exceptions: workspace.exceptions, today: workspace.today };
}
