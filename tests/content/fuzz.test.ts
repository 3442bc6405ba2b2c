import { afterAll, expect, test } from 'vitest';
import { families, fuzz } from '../../scripts/fuzz/run-fuzz.ts';
import { openSubjects } from '../../scripts/fuzz/subjects.ts';

const subjects = openSubjects();
afterAll(() => subjects.close());

/** The beginning of what `npm run test:fuzz` looks at: so many inputs of each family. */
const inputs: Readonly<Record<string, number>> = { content: 2600, build: 360, compiler: 40 };

test.each(families.map((family) => [family.name, family] as const))('whatever the bytes, the check ends with a report: %s', (name, family) => {
  const { failure, tallies } = fuzz(family, subjects, { seed: 20261122, inputs: inputs[name]! });
  expect(failure).toBeUndefined();
  const seen = Object.values(tallies).reduce((sum, tally) => sum + tally.inputs, 0);
  expect(seen).toBeGreaterThanOrEqual(inputs[name]!);
});
