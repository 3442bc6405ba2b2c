import { writeSync } from 'node:fs';
import { families, fuzz, type Outcome } from './run-fuzz.ts';
import { openSubjects } from './subjects.ts';

// Checks inputs of one family in a process of its own, so that not even one that never comes back, or takes the process
// with it, stops the run. Usage: node worker.ts <family> <seed> <inputs>; it tells its progress on file descriptor 3.

/** What a worker tells: which check begins now, or what came out. */
export type Told = { readonly check: number } | { readonly outcome: Outcome };

const tell = (told: Told): void => {
  writeSync(3, `${JSON.stringify(told)}\n`);
};

const [name, seed, inputs] = process.argv.slice(2);
const family = families.find((each) => each.name === name)!;
const subjects = openSubjects();
try {
  tell({ outcome: fuzz(family, subjects, { seed: Number(seed), inputs: Number(inputs), onCheck: (check) => tell({ check }) }) });
} finally {
  subjects.close();
}
