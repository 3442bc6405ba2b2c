import type { Problem } from '../../src/model/problem.ts';
import { siteOf, type SiteOptions } from './built-site.ts';
import { readLedger, type Ledger } from './ledger.ts';
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

/** A ledger of published addresses and redirects, for tests. `redirects` are lines of `redirects.yaml`. */
export function testLedger(published: readonly string[], redirects = ''): Ledger {
  const { ledger, problems } = readLedger(content({ 'ledger/published.txt': published.map((address) => `${address}\n`).join(''), 'ledger/redirects.yaml': redirects }));
  if (problems.length > 0) throw new Error(problems.map(brief).join('\n'));
  return ledger;
}
