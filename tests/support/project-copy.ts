import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { commitDate } from '../../scripts/check/commit-date.ts';

const root = join(import.meta.dirname, '..', '..');

/** What a copy of the project does without: what is installed, built, kept between builds, or git's. */
const left = new Set(['node_modules', 'dist', '.git', '.astro', '.cache', 'release', 'reports', 'bench-results', 'pdf']);

/** Copies the project to a folder that does not exist yet. The copy shares the installed packages and has never been built. */
export function copyProject(folder: string): void {
  mkdirSync(folder, { recursive: true });
  cpSync(root, folder, {
    recursive: true,
    filter: (source) => {
      const [top = ''] = relative(root, source).split(/[/\\]/);
      return !left.has(top) && !top.startsWith('.build');
    },
  });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
}

/** The environment in which a copy takes the same day for today as the project: it has no commits that would tell it. */
export function sameDay(): NodeJS.ProcessEnv {
  const day = commitDate(root);
  return day === undefined ? {} : { SOURCE_DATE_EPOCH: String(Date.parse(day) / 1000) };
}
