import { compareProblems, type Problem } from '../../src/model/problem.ts';
import type { FileTree } from '../../src/model/source/file-tree.ts';
import { contentRules, outputRules } from '../checks/index.ts';
import { openSite, type BuiltSite, type SiteOptions } from './built-site.ts';
import { countContent, countSite, type Counts } from './counts.ts';
import { problemAt, type Rule } from './rule.ts';
import { openWorkspace, type WorkspaceOptions } from './workspace.ts';

/** What a check gives: all problems in the order of files and lines, and what was looked at. */
export interface Report {
  readonly problems: readonly Problem[];
  readonly counts: Counts;
}

/**
 * Runs every content rule over the files of a project and collects what they find, never stopping at the first.
 *
 * Takes the files below `src/content`; returns all problems, those of the loader included.
 */
export function runContentRules(files: FileTree, options: WorkspaceOptions = {}): Report {
  const { workspace, loaded, problems } = openWorkspace(files, options);
  const found = workspace === undefined ? [] : contentRules.flatMap((rule) => runRule(rule, () => rule.check(workspace)));
  return { problems: inOrder([...problems, ...found]), counts: countContent(loaded, workspace) };
}

/**
 * Runs every output rule over the files of a build.
 *
 * Takes the folder of the build and the handbook it was made from. Throws the file system's error when the folder
 * cannot be read.
 */
export function runOutputRules(folder: string, options: SiteOptions): Report {
  const site: BuiltSite = openSite(folder, options);
  const found = outputRules.flatMap((rule) => runRule(rule, () => rule.check(site)));
  return { problems: inOrder(found), counts: countSite(site) };
}

/** Runs one rule. One that fails, or reports a code it has not declared, becomes a problem of its own. */
export function runRule(rule: Pick<Rule, 'name' | 'codes'>, check: () => Iterable<Problem>): Problem[] {
  const problems: Problem[] = [];
  const place = { file: `scripts/checks/${rule.name}.ts`, line: 1, column: 1 };
  try {
    for (const problem of check()) {
      problems.push(problem);
      if (!rule.codes.includes(problem.code)) throw new Error(`it reports ${problem.code}, which is none of its codes`);
    }
  } catch (error) {
    problems.push(problemAt(place, {
      code: 'CHECK001',
      message: `The rule "${rule.name}" failed: ${error instanceof Error ? error.message : String(error)}.`,
      why: 'What a rule that fails would have found stays hidden, so the content is not proved.',
      mend: `This is a mistake in the rule, not in the content. Mend ${place.file}.${stackOf(error)}`,
    }));
  }
  return problems;
}

function stackOf(error: unknown): string {
  const line = error instanceof Error ? error.stack?.split('\n').find((frame) => frame.includes('.ts:')) : undefined;
  return line === undefined ? '' : ` It failed ${line.trim()}.`;
}

function inOrder(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return [...problems].sort(compareProblems).filter((problem) => {
    const key = [problem.file, problem.line, problem.column, problem.code, problem.message].join('\n');
    return !seen.has(key) && seen.add(key);
  });
}
