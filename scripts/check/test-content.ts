import { brief, content, placeOf, type Change } from '../../src/model/fixtures/content.ts';
import type { Problem } from '../../src/model/problem.ts';
import { runContentRules } from './engine.ts';
import type { WorkspaceOptions } from './workspace.ts';

export { brief, content, placeOf, replace, type Change } from '../../src/model/fixtures/content.ts';

/** What is reported for the content with changes: code and place of each problem; warnings are left out. */
export function problemsOf(changes: Readonly<Record<string, Change>> = {}, options: WorkspaceOptions = {}): Problem[] {
  return runContentRules(content(changes), options).problems.filter(({ severity }) => severity === 'error');
}

/** The content after changes of one file: what is reported, and where a text of that file stands now. */
export interface ChangedContent {
  readonly problems: readonly Problem[];
  /** Each problem as one line. */
  readonly report: readonly string[];
  /** A line of the report: the place of the `nth` occurrence of a text, and a code. */
  at(needle: string, code: string, nth?: number): string;
}

/** Changes one file, step by step, and checks the content. */
export function changed(path: string, ...steps: readonly ((text: string) => string)[]): ChangedContent {
  const changes = { [path]: (text: string) => steps.reduce((current, step) => step(current), text) };
  const problems = problemsOf(changes);
  return { problems, report: problems.map(brief), at: (needle, code, nth = 1) => `${placeOf(changes, path, needle, nth)} ${code}` };
}
