import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import type { Handbook } from '../../src/model/handbook.ts';
import { createSurface } from '../../src/spec/surface.ts';
import { siteOf } from '../check/built-site.ts';
import { wordProblem } from '../check/reporters/human.ts';
import { budgetSearchRule } from '../checks/output/budget-search.ts';
import { BuildRefused } from './build-refused.ts';

/**
 * Holds the search of a build to its budgets. The index is made while the other rules look at the pages, so this comes
 * after it. Takes the folder of the build, and the files of the index by their names below it.
 *
 * Throws BuildRefused with every problem where a budget is exceeded, and where a part of the search is not where the
 * rule looks for it, because then nothing would be weighed.
 */
export function assertSearchBudget(folder: string, index: ReadonlyMap<string, string | Uint8Array>, handbook: Handbook, root: string): void {
  const names = [...index.keys()].filter((path) => /^search\/.*\.txt$/.test(path));
  const paths = [...globSync('_astro/*', { cwd: folder }), ...names].sort();
  const read = (path: string): string => String(index.get(path) ?? readFileSync(join(folder, path), 'utf8'));
  const site = siteOf(paths, read, { handbook, surface: createSurface(handbook.revisions), root });
  const problems = [...budgetSearchRule.check(site)];
  if (problems.length > 0) throw new BuildRefused(`${problems.map(wordProblem).join('\n')}\nThe build was refused; the last good one was left as it is.`);
  const [found, wanted] = [budgetSearchRule.examined(site), budgetSearchRule.codes.length];
  if (found !== wanted) throw new BuildRefused(`Only ${found} of ${wanted} parts of the search were found, so they cannot be weighed. scripts/check/search-weight.ts says by which names it looks for them.`);
}
