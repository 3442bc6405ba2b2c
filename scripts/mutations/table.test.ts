import { expect, it } from 'vitest';
import { unprovedCodes } from './coverage.ts';
import { sift } from './equivalents.ts';
import { formatResult } from './result.ts';
import type { Outcome } from './run-mutants.ts';
import { countByCode, formatOutcome, formatTable } from './table.ts';

const outcome = (id: string, code: string, status: Outcome['status'] = 'caught'): Outcome =>
  ({ id, operator: 'op', code, status, due: { file: 'a.yaml', first: 2, last: 3 }, before: 'is: so', after: 'is: not', reported: status === 'misplaced' ? ['a.yaml:9 X001 No.'] : [] });
const outcomes = [outcome('op:1', 'X001'), outcome('op:2', 'X001', 'survived'), outcome('op:3', 'A001', 'misplaced'), outcome('op:4', 'A001', 'undeclared')];

it('counts by code, in the order of the codes', () => {
  expect(countByCode(outcomes)).toEqual([{ code: 'A001', mutants: 2, caught: 2, inPlace: 1 }, { code: 'X001', mutants: 2, caught: 1, inPlace: 1 }]);
  expect(formatTable(countByCode(outcomes)).split('\n').at(-1)?.trim().split(/\s+/)).toEqual(['all', '4', '3', '2']);
});

it('prints a survivor with all that is needed to judge it', () => {
  expect(formatOutcome(outcomes[1]!)).toBe('SURVIVED op:2\n  a.yaml:2-3 has to be reported as X001\n    - is: so\n    + is: not\n    Nothing is reported.');
  expect(formatOutcome(outcomes[2]!)).toContain('> a.yaml:9 X001 No.');
});

it('takes equivalent mutants out, and tells of entries that are none any more', () => {
  const listed = (mutant: string) => ({ mutant, reason: 'It says the same.' });
  const { outcomes: left, equivalent, mistakes } = sift(outcomes, [listed('op:2'), listed('op:1'), listed('op:9')], true);
  expect([left.map(({ id }) => id), equivalent.map(({ id }) => id)]).toEqual([['op:3', 'op:4'], ['op:2']]);
  expect(mistakes).toEqual([expect.stringContaining('op:1 is listed as equivalent, but X001 reports it'), expect.stringContaining('op:9 is listed as equivalent, but it is made no more')]);
  expect(sift(outcomes, [listed('op:9')], false).mistakes).toEqual([]);
});

it('names the codes that too few mutants prove', () => {
  const result = (code: string, mutants: number) => ({ code, mutants, caught: mutants, inPlace: mutants });
  expect(unprovedCodes(['A001', 'B001', 'C001', 'CHECK001'], [result('A001', 8), result('B001', 7)])).toEqual([
    expect.stringContaining('B001 has 7 mutants'), expect.stringContaining('C001 has 0 mutants'),
  ]);
});

it('writes the result with one line a code', () => {
  const text = formatResult({ on: '2026-11-22', content: 'c', rules: 'r', operators: 2, equivalent: 0, codes: countByCode(outcomes) });
  expect(JSON.parse(text)).toMatchObject({ on: '2026-11-22', codes: [{ code: 'A001' }, { code: 'X001', mutants: 2 }] });
  expect(text.split('\n').filter((line) => line.includes('"code":'))).toHaveLength(2);
});
