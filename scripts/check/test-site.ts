import type { Problem } from '../../src/model/problem.ts';
import { siteOf, type SiteOptions } from './built-site.ts';
import type { OutputRule } from './rule.ts';
import { brief, content } from './test-content.ts';
import { openWorkspace } from './workspace.ts';

/** Runs one output rule over files of a build, for the small handbook of `test-content.ts`; problems as lines. */
export function siteReport(rule: OutputRule, files: Readonly<Record<string, string>>, options: Partial<SiteOptions> = {}): string[] {
  return siteProblems(rule, files, options).map(brief);
}

/** As `siteReport`, but the problems themselves. */
export function siteProblems(rule: OutputRule, files: Readonly<Record<string, string>>, options: Partial<SiteOptions> = {}): Problem[] {
  const { workspace } = openWorkspace(content());
  const { handbook, surface } = workspace!;
  return [...rule.check(siteOf(Object.keys(files), (path) => files[path]!, { handbook, surface, ...options }))];
}
