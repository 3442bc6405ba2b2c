import { spawnSync } from 'node:child_process';
import { publishedFile, readPublished, writePublished } from '../../src/model/ledger-published.ts';
import type { BuiltSite } from '../check/built-site.ts';
import { holds, publishedAddresses } from '../check/published-addresses.ts';

/** A ledger after an update. */
export interface LedgerUpdate {
  readonly text: string;
  readonly added: readonly string[];
  /** Empty unless something may be taken out. */
  readonly removed: readonly string[];
}

/**
 * Adds every address that a build publishes to the text of a ledger. Lines are never taken out, but for those that
 * `committed` lacks and the build does not hold: they were never published. Running it again changes nothing.
 */
export function updateLedger(before: string, site: Pick<BuiltSite, 'pages' | 'files' | 'label' | 'handbook'>, committed?: ReadonlySet<string>): LedgerUpdate {
  const { addresses: known } = readPublished(before);
  const removed = committed === undefined ? [] : [...known.keys()].filter((address) => !committed.has(address) && !holds(site, address));
  const added = [...publishedAddresses(site).keys()].filter((address) => !known.has(address));
  const gone = new Set(removed);
  return { text: writePublished([...[...known.keys()].filter((address) => !gone.has(address)), ...added]), added, removed };
}

/**
 * The addresses that the ledger of the last commit has: none where that commit has no ledger yet. Returns undefined for
 * a project without a commit, of which nobody can tell what was published.
 */
export function committedLedger(root: string): ReadonlySet<string> | undefined {
  const git = (...words: string[]): string | undefined => {
    const { status, stdout } = spawnSync('git', words, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 });
    return status === 0 ? stdout : undefined;
  };
  // Inside somebody else's repository, its commits say nothing about this project.
  const top = git('rev-parse', '--show-cdup')?.trim();
  if (top !== '' || git('rev-parse', '--verify', 'HEAD') === undefined) return undefined;
  return new Set(readPublished(git('show', `HEAD:${publishedFile}`) ?? '').addresses.keys());
}
