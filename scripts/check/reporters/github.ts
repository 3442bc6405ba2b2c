import type { Report } from '../engine.ts';
import { rulePage } from '../rule-page.ts';
import { total } from './human.ts';

/** Words a report as commands of GitHub Actions, which show each problem at its line of a pull request. */
export function github(report: Report): string {
  const lines = report.problems.map(({ file, line, column, code, severity, message, why, mend }) => {
    const properties = { file, line: String(line), col: String(column), title: code };
    const head = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`).join(',');
    return `::${severity} ${head}::${escapeData(`${message}\nWhy: ${why}\nMend: ${mend}\nSee ${rulePage(code)}`)}`;
  });
  return [...lines, total(report)].join('\n') + '\n';
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
