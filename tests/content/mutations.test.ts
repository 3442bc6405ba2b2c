import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codes } from '../../scripts/checks/index.ts';
import { readEquivalents, sift } from '../../scripts/mutations/equivalents.ts';
import { operators } from '../../scripts/mutations/operators.ts';
import { readResult } from '../../scripts/mutations/result.ts';
import { runParallel } from '../../scripts/mutations/run-parallel.ts';
import { formatOutcome } from '../../scripts/mutations/table.ts';

const root = join(import.meta.dirname, '..', '..');

// All mutants take minutes: "npm run test:mutations".
test('one mutant of every operator on the content is reported by its rule, at its line', async () => {
  const { outcomes } = await runParallel({ root, scopes: ['content'], sample: 1 }, 2);
  const { outcomes: left, mistakes } = sift(outcomes, readEquivalents(), false);
  expect(left.filter(({ status }) => status !== 'caught').map(formatOutcome)).toEqual([]);
  expect(mistakes).toEqual([]);
  const wanted = operators.filter(({ scope }) => scope === 'content').map(({ name }) => name);
  expect([...new Set(outcomes.map(({ operator }) => operator))].sort()).toEqual(wanted.sort());
}, 600_000);

test('operators have names of their own', () => {
  expect(new Set(operators.map(({ name }) => name)).size).toBe(operators.length);
});

test('the committed result of the last full run has no survivor, and speaks of codes that rules report', () => {
  const result = readResult(root);
  expect(result).toBeDefined();
  expect(result!.codes.filter(({ mutants, caught, inPlace }) => caught < mutants || inPlace < mutants)).toEqual([]);
  expect(result!.codes.map(({ code }) => code).filter((code) => !codes.includes(code))).toEqual([]);
  expect(result!.codes.reduce((sum, { mutants }) => sum + mutants, 0)).toBeGreaterThanOrEqual(300);
});
