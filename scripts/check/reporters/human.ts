import type { Problem } from '../../../src/model/problem.ts';
import type { Report } from '../engine.ts';

/** Where the page of a rule lies in the project. */
export function rulePage(code: string): string {
  return `docs/rules/${code}.md`;
}

/** Words a report for a terminal: problems grouped by file, then what was looked at. */
export function human(report: Report): string {
  const byFile = new Map<string, Problem[]>();
  for (const problem of report.problems) byFile.set(problem.file, [...(byFile.get(problem.file) ?? []), problem]);
  const groups = [...byFile.values()].map((problems) => problems.map(wordProblem).join('\n'));
  const counts = Object.entries(report.counts).map(([name, count]) => `${count} ${name}`).join(', ');
  return [...groups, `Checked ${counts}.`, total(report.problems)].join('\n\n') + '\n';
}

function wordProblem({ file, line, column, code, severity, message, why, mend }: Problem): string {
  const mark = severity === 'warning' ? '(warning) ' : '';
  return [`${file}:${line}:${column}  ${code}  ${mark}${message}`, `    why:  ${why}`, `    mend: ${mend}`, `    see:  ${rulePage(code)}`].join('\n');
}

/** The last line: how many problems there are. */
export function total(problems: readonly Problem[]): string {
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  const errors = problems.length - warnings;
  const all = counted(problems.length, 'problem');
  return warnings === 0 ? all : `${all} (${counted(errors, 'error')}, ${counted(warnings, 'warning')})`;
}

function counted(count: number, what: string): string {
  return `${count} ${count === 1 ? what : `${what}s`}`;
}
