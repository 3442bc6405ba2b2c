import type { Problem } from '../../../src/model/problem.ts';
import type { Report } from '../engine.ts';
import { rulePage } from '../rule-page.ts';

/** Words a report for a terminal: problems grouped by file, then what was looked at. */
export function human(report: Report): string {
  const byFile = new Map<string, Problem[]>();
  for (const problem of report.problems) byFile.set(problem.file, [...(byFile.get(problem.file) ?? []), problem]);
  const groups = [...byFile.values()].map((problems) => problems.map(wordProblem).join('\n'));
  const counts = Object.entries(report.counts).map(([name, count]) => `${count} ${name}`).join(', ');
  return [...groups, `Checked ${counts}.`, total(report)].join('\n\n') + '\n';
}

/** Words one problem: place, code and what is wrong, then why and how to mend it. */
export function wordProblem({ file, line, column, code, severity, message, why, mend }: Problem): string {
  const mark = severity === 'warning' ? '(warning) ' : '';
  return [`${file}:${line}:${column}  ${code}  ${mark}${message}`, `    why:  ${why}`, `    mend: ${mend}`, `    see:  ${rulePage(code)}`].join('\n');
}

/** The last line: how many problems there are, and how many an exception covers. */
export function total({ problems, excepted }: Pick<Report, 'problems' | 'excepted'>): string {
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  const errors = problems.length - warnings;
  const all = counted(problems.length, 'problem');
  const kinds = warnings === 0 ? '' : ` (${counted(errors, 'error')}, ${counted(warnings, 'warning')})`;
  return `${all}${kinds}${excepted.length === 0 ? '' : `, and ${excepted.length} excepted`}`;
}

function counted(count: number, what: string): string {
  return `${count} ${count === 1 ? what : `${what}s`}`;
}
