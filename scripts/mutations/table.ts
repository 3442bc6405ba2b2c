import type { Outcome } from './run-mutants.ts';

/** What the run proved of one code. */
export interface CodeResult {
  readonly code: string;
  readonly mutants: number;
  /** How many of them the code reported. */
  readonly caught: number;
  /** How many it reported where it is due. */
  readonly inPlace: number;
}

/** Counts the outcomes by the code that is named for them, in the order of the codes. */
export function countByCode(outcomes: readonly Outcome[]): CodeResult[] {
  const byCode = new Map<string, Outcome[]>();
  for (const outcome of outcomes) byCode.set(outcome.code, [...(byCode.get(outcome.code) ?? []), outcome]);
  return [...byCode].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, all]) => ({
    code, mutants: all.length,
    caught: all.filter(({ status }) => status !== 'survived').length,
    inPlace: all.filter(({ status }) => status === 'caught' || status === 'undeclared').length,
  }));
}

/** The results as a table for a terminal. */
export function formatTable(results: readonly CodeResult[]): string {
  const total: CodeResult = {
    code: 'all', mutants: sum(results, 'mutants'), caught: sum(results, 'caught'), inPlace: sum(results, 'inPlace'),
  };
  const row = (cells: readonly string[]): string => cells.map((cell, index) => (index === 0 ? cell.padEnd(14) : cell.padStart(15))).join('');
  const line = ({ code, mutants, caught, inPlace }: CodeResult): string => row([code, String(mutants), String(caught), String(inPlace)]);
  return [row(['rule', 'mutants', 'caught', 'at the line']), ...results.map(line), line(total)].join('\n');
}

function sum(results: readonly CodeResult[], key: 'mutants' | 'caught' | 'inPlace'): number {
  return results.reduce((total, result) => total + result[key], 0);
}

const words: Readonly<Record<Outcome['status'], string>> = {
  caught: 'caught', survived: 'SURVIVED', misplaced: 'MISPLACED', undeclared: 'UNDECLARED',
};

/** A mutant that was not caught as it has to be, with all that is needed to judge it. */
export function formatOutcome({ status, id, code, due: { file, first, last }, before, after, reported }: Outcome): string {
  const lines = first === last ? `${first}` : `${first}-${last}`;
  const indent = (text: string): string => text.trim().split('\n').join('\n      ');
  return [
    `${words[status]} ${id}`,
    `  ${file}:${lines} has to be reported as ${code}`,
    `    - ${indent(before)}`,
    `    + ${indent(after)}`,
    ...(reported.length === 0 ? ['    Nothing is reported.'] : reported.map((problem) => `    > ${problem}`)),
  ].join('\n');
}
