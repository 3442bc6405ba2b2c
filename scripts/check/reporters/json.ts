import type { Report } from '../engine.ts';
import { rulePage } from './human.ts';

/** Words a report as JSON: the problems in order, each with the page of its rule, and the counts. */
export function json(report: Report): string {
  const problems = report.problems.map((problem) => ({ ...problem, page: rulePage(problem.code) }));
  return `${JSON.stringify({ problems, counts: report.counts, total: problems.length }, null, 2)}\n`;
}
