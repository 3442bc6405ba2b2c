import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { relocated } from '../any-path/relocate.ts';
import { scriptSources } from '../host-files/inline-scripts.ts';
import { withPagePolicy } from '../host-files/page-policy.ts';
import { leanPage, type Elsewhere } from '../lean-pages/lean-page.ts';
import { withModules } from './page-modules.ts';

/** Files of a build to be finished, and what of the rest of the build that takes. Plain data, so that a thread can be told. */
export interface Finishing {
  readonly folder: string;
  /** Pages and style sheets, by their paths in the folder. */
  readonly files: readonly string[];
  /** The sub-path that the build was made for, with a slash at both ends. */
  readonly base: string;
  readonly elsewhere: Elsewhere;
  /** What stands for each module in a page that loads it. */
  readonly modules: ReadonlyMap<string, string>;
}

/** What was done. */
export interface Finished {
  /** How many files changed, and how many bytes they have less. */
  readonly changed: number;
  readonly saved: number;
  /** Sources of the inline scripts in the pages, for the policy of a host. */
  readonly sources: ReadonlySet<string>;
  /** Names of files of script that the pages mention. */
  readonly scripts: ReadonlySet<string>;
}

/**
 * Finishes files of a build, each read and written once. A page is made lean; then its addresses become relative; then its
 * modules are set into it; last comes the policy, which allows the scripts as they are then. Doing it again changes nothing.
 */
export function finishFiles({ folder, files, base, elsewhere, modules }: Finishing): Finished {
  const lean = leanPage(elsewhere);
  const sources = new Set<string>();
  const scripts = new Set<string>();
  let [changed, saved] = [0, 0];
  const finishPage = (file: string, html: string): string => {
    const page = withPagePolicy(withModules(relocated(file, lean(html), base), file, modules));
    for (const source of scriptSources([page])) sources.add(source);
    for (const [name] of page.matchAll(/[\w.-]+\.js\b/g)) scripts.add(name);
    return page;
  };
  for (const file of files) {
    const before = readFileSync(join(folder, file), 'utf8');
    const after = file.endsWith('.html') ? finishPage(file, before) : relocated(file, before, base);
    if (after === before) continue;
    writeFileSync(join(folder, file), after);
    changed += 1;
    saved += Buffer.byteLength(before) - Buffer.byteLength(after);
  }
  return { changed, saved, sources, scripts };
}
