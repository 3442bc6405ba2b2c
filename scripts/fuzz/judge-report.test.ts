import { expect, it } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import type { Report } from '../check/engine.ts';
import { judgeReport } from './judge-report.ts';

const file = 'src/content/glossary.yaml';
const files = new Map([[file, new TextEncoder().encode('a:\n  b: c\n')], ['src/content/no-text.yaml', new Uint8Array([0x61, 0xff, 0x62])]]);
const problem: Problem = { code: 'INPUT002', severity: 'error', file, line: 2, column: 7, message: 'It is so.', why: 'Readers.', mend: 'Write it.' };
const faults = (changes: Partial<Problem>): readonly string[] => {
  const report: Report = { problems: [{ ...problem, ...changes }], counts: {}, examined: [], excepted: [] };
  return judgeReport(report, files);
};

it('has nothing to say about a report in order', () => {
  expect(faults({})).toEqual([]);
  expect(faults({ line: 3, column: 1 })).toEqual([]);
  expect(faults({ file: 'src/content/no-text.yaml', line: 1, column: 4 })).toEqual([]);
  expect(faults({ file: 'src/content/topics.yaml', line: 1, column: 1 })).toEqual([]);
});

it.each<[string, Partial<Problem>]>([
  ['a rule that failed', { code: 'CHECK001' }],
  ['an unknown code', { code: 'NOTHING001' }],
  ['no message', { message: ' ' }],
  ['no reason', { why: '' }],
  ['no mend', { mend: '' }],
  ['a line before the first', { line: 0 }],
  ['a column that is no number', { column: Number.NaN }],
  ['a line behind the last', { line: 4, column: 1 }],
  ['a column behind the end of its line', { column: 8 }],
  ['a file that was not checked', { file: 'src/content/topics.yaml', line: 2 }],
  ['a file that is none of the content', { file: 'scripts/check.ts', line: 1, column: 1 }],
])('finds %s', (_, changes) => {
  expect(faults(changes)).toHaveLength(1);
});
