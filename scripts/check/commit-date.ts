import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Handbook } from '../../src/model/handbook.ts';

/** The environment sets a date that is none. The message is for whoever set it. */
export class UnknownDate extends Error {}

/**
 * The day that a check of a project takes for today, `YYYY-MM-DD`: the date of the commit, so that what expires or
 * ages is the same in every check of a commit, whenever and wherever it runs.
 *
 * Takes the project's root and the environment. `SOURCE_DATE_EPOCH`, which builders set to be reproducible
 * (https://reproducible-builds.org/specs/source-date-epoch/), wins over git. Returns undefined for a source tree
 * without git, whose day is then that of `newestChange`. Throws UnknownDate where `SOURCE_DATE_EPOCH` is no count of
 * seconds.
 */
export function commitDate(root: string, environment: NodeJS.ProcessEnv = process.env): string | undefined {
  return commitMoment(root, environment)?.toISOString().slice(0, 10);
}

/**
 * The second of the commit, for what has to tell the files of two commits of one day apart. Takes and throws what
 * `commitDate` does, and returns undefined where that does.
 */
export function commitMoment(root: string, environment: NodeJS.ProcessEnv = process.env): Date | undefined {
  const epoch = environment['SOURCE_DATE_EPOCH'];
  if (epoch !== undefined && epoch !== '') return momentOfEpoch(epoch);
  // A source tree that was unpacked inside somebody else's repository does not carry that repository's dates.
  if (!existsSync(join(root, '.git'))) return undefined;
  try {
    const written = execFileSync('git', ['log', '-1', '--format=%cI'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    return written === '' ? undefined : new Date(written);
  } catch {
    // No git on this machine, no commit yet, or a repository that git refuses to read.
    return undefined;
  }
}

function momentOfEpoch(epoch: string): Date {
  const date = new Date(/^\d+$/.test(epoch.trim()) ? Number(epoch) * 1000 : NaN);
  if (Number.isNaN(date.valueOf())) throw new UnknownDate(`SOURCE_DATE_EPOCH is "${epoch}", but it has to be a count of seconds since 1970.`);
  return date;
}

/** The newest date of the handbook's own news, or of its revisions where it has no news: the clock of a tree without commits. */
export function newestChange({ changes, revisions }: Pick<Handbook, 'changes' | 'revisions'>): string {
  return changes.map(({ date }) => date).sort().at(-1) ?? revisions.newest.released;
}
