import { execFileSync } from 'node:child_process';
import type { Problem } from '../../src/model/problem.ts';

/** Git cannot say what changed: there is no git, no repository, or no such commit. The message is for whoever asked. */
export class UnknownChanges extends Error {}

/**
 * The files of a project that differ from a commit: committed since, staged, changed or new, deleted ones included.
 * Where the commit lies on another branch, that is since the two parted.
 *
 * Takes the project's root and a git ref; returns paths relative to the root, with forward slashes. Throws
 * UnknownChanges where git is missing, the folder is in no repository, or the ref names no commit.
 */
export function changedSince(root: string, ref: string): ReadonlySet<string> {
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 });
  const attempt = (...args: string[]): string | undefined => {
    try {
      return git(...args).trim();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new UnknownChanges('"--since" needs git, which is not installed.');
      return undefined;
    }
  };
  if (attempt('rev-parse', '--is-inside-work-tree') !== 'true') throw new UnknownChanges(`"--since" needs a git repository, and ${root} is in none.`);
  // What follows --end-of-options is a ref, whatever it looks like.
  const commit = attempt('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
  if (commit === undefined || commit === '') throw new UnknownChanges(`"${ref}" is no commit, branch or tag of this repository.`);
  const from = attempt('merge-base', commit, 'HEAD') ?? commit;
  const tracked = git('diff', '--name-only', '--no-renames', '--relative', '-z', from, '--');
  const untracked = git('ls-files', '--others', '--exclude-standard', '-z');
  return new Set(`${tracked}${untracked}`.split('\0').filter(Boolean));
}

/**
 * The problems that stand in changed files. A rule that failed is always kept, because nobody knows which file it would
 * have named; so is a folder that is missing, where one of its files changed.
 */
export function inChangedFiles(problems: readonly Problem[], changed: ReadonlySet<string>): Problem[] {
  return problems.filter(({ code, file }) =>
    code === 'CHECK001' || changed.has(file) || (file.endsWith('/') && [...changed].some((path) => path.startsWith(file))));
}
