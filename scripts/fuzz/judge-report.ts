import { applyFixes } from '../check/fix.ts';
import type { Report } from '../check/engine.ts';
import { github } from '../check/reporters/github.ts';
import { human } from '../check/reporters/human.ts';
import { json } from '../check/reporters/json.ts';
import { sarif } from '../check/reporters/sarif.ts';
import { codes } from '../checks/index.ts';
import type { Fix, Problem } from '../../src/model/problem.ts';
import type { FileTree } from '../../src/model/source/file-tree.ts';

const known = new Set(codes);

/**
 * Says what is wrong with a report itself, whatever it reports: a rule that failed, a problem without a place inside its
 * file or without words, a fix that does not fit, a reporter that throws. Gives nothing for a report that is in order.
 *
 * `files` are all files that were checked, by the names that reports use.
 */
export function judgeReport(report: Report, files: FileTree): readonly string[] {
  const lines = new Map<string, readonly string[]>();
  const linesOf = (file: string): readonly string[] => {
    let found = lines.get(file);
    if (found === undefined) lines.set(file, (found = textOf(files.get(file)!).split('\n')));
    return found;
  };
  const all = [...report.problems, ...report.excepted.map(({ problem }) => problem)];
  const faults = all.flatMap((problem) => faultsOf(problem, files, linesOf).map((fault) => `${problem.file}:${problem.line}:${problem.column} ${problem.code} ${problem.message}\n  ${fault}`));
  return [...faults, ...reporterFaults(report), ...fixFaults(report, files)];
}

/** A text as places count it: characters, or bytes where a file is no text. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString('latin1');
  }
}

function faultsOf(problem: Problem, files: FileTree, linesOf: (file: string) => readonly string[]): string[] {
  const { code, file, line, column, message, why, mend } = problem;
  if (code === 'CHECK001') return [`A rule failed. ${mend}`];
  const faults: string[] = [];
  if (!known.has(code)) faults.push(`The code ${code} is not known.`);
  for (const [name, text] of Object.entries({ message, why, mend })) if (text.trim() === '') faults.push(`It has no ${name}.`);
  if (!Number.isInteger(line) || !Number.isInteger(column) || line < 1 || column < 1) return [...faults, 'Its place is no place.'];
  // What is missing is reported at the beginning of where it would be.
  if (!files.has(file)) return line === 1 && column === 1 && /^(?:src\/content|dist)\//.test(file) ? faults : [...faults, 'Its file is none of those that were checked.'];
  if (column > (linesOf(file)[line - 1]?.length ?? -1) + 1) faults.push('Its place is not inside its file.');
  return faults;
}

function reporterFaults(report: Report): string[] {
  return Object.entries({ human, json, github, sarif }).flatMap(([name, reporter]) => {
    try {
      return reporter(report).trim() === '' ? [`The reporter ${name} says nothing.`] : [];
    } catch (error) {
      return [`The reporter ${name} throws: ${error instanceof Error ? error.stack : String(error)}`];
    }
  });
}

function fixFaults({ problems }: Report, files: FileTree): string[] {
  const fixable = problems.filter((problem): problem is Problem & { fix: Fix } => problem.fix !== undefined);
  if (fixable.length === 0) return [];
  try {
    applyFixes(files, fixable);
    return [];
  } catch (error) {
    return [`Mending throws: ${error instanceof Error ? error.stack : String(error)}`];
  }
}
