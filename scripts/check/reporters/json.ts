import type { Report } from '../engine.ts';
import { rulePage } from '../rule-page.ts';

/**
 * Words a report as JSON: the problems in order, each with the page of its rule and whether `--fix` mends it, the
 * problems that an exception covers, how much each rule looked at, and the counts.
 */
export function json({ problems, excepted, counts, examined }: Report): string {
  const worded = problems.map((problem) => ({ ...problem, fixable: problem.fix !== undefined, page: rulePage(problem.code) }));
  return `${JSON.stringify({ problems: worded, excepted, examined, counts: { ...counts, excepted: excepted.length }, total: problems.length }, null, 2)}\n`;
}
