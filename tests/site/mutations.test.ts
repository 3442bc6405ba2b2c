import { join } from 'node:path';
import { expect, test } from 'vitest';
import { operators } from '../../scripts/mutations/operators.ts';
import { runMutants } from '../../scripts/mutations/run-mutants.ts';
import { formatOutcome } from '../../scripts/mutations/table.ts';

const root = join(import.meta.dirname, '..', '..');

// All mutants take minutes: "npm run test:mutations".
test('one mutant of every operator on built files is reported by its rule, at its line', () => {
  const { outcomes } = runMutants({ root, scopes: ['output'], sample: 1 });
  expect(outcomes.filter(({ status }) => status !== 'caught').map(formatOutcome)).toEqual([]);
  const wanted = operators.filter(({ scope }) => scope === 'output').map(({ name }) => name);
  expect([...new Set(outcomes.map(({ operator }) => operator))].sort()).toEqual(wanted.sort());
}, 600_000);
