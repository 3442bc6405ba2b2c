import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The official repository. */
export const REPOSITORY = 'github.com/modelcontextprotocol/modelcontextprotocol';

/** Which state of the repository a checkout holds. Nothing of it is known of a folder without git, such as an unpacked archive. */
export interface Provenance {
  readonly commit?: string;
  /** The date of the commit, ISO 8601. */
  readonly date?: string;
  /** The commit and day of the last change of a file, `dfc88487 2025-02-21`; undefined where the history does not reach back. */
  lastChange(path: string): string | undefined;
  readonly remarks: readonly string[];
}

/** Asks the git of the machine about a checkout; undefined for a folder that is none, or when git cannot answer. */
function ask(checkout: string, ...question: string[]): string | undefined {
  try {
    return execFileSync('git', ['-C', checkout, ...question], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}

/** Reads from the git of a checkout which commit it is of. Nothing is fetched. */
export function provenanceOf(checkout: string): Provenance {
  // A folder inside another repository has no `.git` of its own; the commit of that one would say nothing.
  const commit = existsSync(join(checkout, '.git')) ? ask(checkout, 'rev-parse', 'HEAD') : undefined;
  if (commit === undefined) {
    return { lastChange: () => undefined, remarks: ['The folder is no git checkout, so that the surface does not say which commit it was derived from.'] };
  }
  const isShallow = ask(checkout, 'rev-parse', '--is-shallow-repository') !== 'false';
  const changed = ask(checkout, 'status', '--porcelain', '--', 'schema', 'docs');
  return {
    commit,
    date: ask(checkout, 'show', '-s', '--format=%cI', commit) ?? '',
    lastChange: (path) => (isShallow ? undefined : ask(checkout, 'log', '-1', '--abbrev=8', '--format=%h %cs', commit, '--', path) || undefined),
    remarks: [
      ...(isShallow ? ['The checkout is a shallow one, so that the surface does not say when each schema changed last.'] : []),
      ...(changed ? [`Files of the checkout differ from its commit ${commit.slice(0, 12)}: ${changed.split('\n').map((line) => line.trim().replace(/^\S+\s+/, '')).join(', ')}.`] : []),
    ],
  };
}

/** What the LICENSE of the repository says of contributions to the specification: Apache-2.0, earlier ones in part MIT. */
export const LICENSE = 'Apache-2.0 AND MIT';

/** A remark where the LICENSE of a checkout no longer names both licences, so that the one given for its schemas is out of date. */
export function licenseRemarks(checkout: string): string[] {
  const file = join(checkout, 'LICENSE');
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  const isKnown = /Apache License/.test(text) && /MIT License/.test(text);
  return isKnown ? [] : ['The LICENSE of the checkout does not name both Apache-2.0 and MIT any more: read it, and set LICENSE in src/spec/derive/provenance.ts before a schema is stored.'];
}
