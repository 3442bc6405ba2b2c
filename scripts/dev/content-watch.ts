import { relative } from 'node:path';
import { compareProblems, type Problem } from '../../src/model/problem.ts';
import { createParseCache, type ParseCache } from '../../src/model/parse-cache.ts';
import { contentFolder, readContentTree } from '../../src/model/source/file-tree.ts';
import { commitDate } from '../check/commit-date.ts';
import { runContentRules } from '../check/engine.ts';
import { knownPages } from '../check/site-pages.ts';

/** What changed between two checks of the same project. */
export interface CheckNews {
  /** All errors there are now, in the order of files and lines. */
  readonly errors: readonly Problem[];
  /** Tells whether they are others than before. */
  readonly changed: boolean;
  /** How long the check took, in milliseconds. */
  readonly took: number;
}

/** A check that is run again on every edit and remembers what did not change. */
export interface ContentWatch {
  check(): CheckNews;
  /** Tells whether a file, by its path, can change what the check finds. */
  concerns(file: string): boolean;
}

/** Makes a watch over the content of a project. */
export function watchContent(root: string): ContentWatch {
  const cache: ParseCache = createParseCache();
  let before: readonly Problem[] = [];
  return {
    check() {
      const begun = performance.now();
      const { problems } = runContentRules(readContentTree(root), { root, pages: knownPages(root), today: commitDate(root), cache });
      const errors = problems.filter(({ severity }) => severity === 'error');
      const changed = errors.length !== before.length || errors.some((error, index) => !sameProblem(error, before[index]!));
      before = errors;
      return { errors, changed, took: performance.now() - begun };
    },
    concerns: (file) => relative(root, file).replaceAll('\\', '/').startsWith(`${contentFolder}/`),
  };
}

function sameProblem(a: Problem, b: Problem): boolean {
  return compareProblems(a, b) === 0 && a.message === b.message;
}
