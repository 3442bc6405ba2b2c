import { parseArgs } from 'node:util';
import { table } from './bench/table.ts';
import { families, type Tally } from './fuzz/run-fuzz.ts';
import { startWorker, type Job, type JobResult } from './fuzz/start-worker.ts';

// Damages and invents content and built files, and demands a report of every one: never a stack trace, never a hang.
// Usage: npm run test:fuzz [-- --runs 100000 --seed 20261122 --workers 2 --only content]

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' }, seed: { type: 'string', default: '20261122' },
    workers: { type: 'string', default: '2' }, only: { type: 'string' },
  },
});
const [runs, seed, workers] = [values.runs, values.seed, values.workers].map(Number) as [number, number, number];
const known = families.map(({ name }) => name);
if (![runs, seed, workers].every((number) => Number.isInteger(number) && number > 0) || (values.only !== undefined && !known.includes(values.only))) {
  process.stderr.write(`--runs, --seed and --workers are whole numbers above 0; --only is one of ${known.join(', ')}.\n`);
  process.exit(2);
}

/** Inputs in one process, so that a worker that is done takes the next share. */
const inputsOfJob = 5000;

/** Shares of all families, each with a seed of its own that the seed of the run gives. */
function jobsOf(): Job[] {
  const wanted = families.filter(({ name }) => values.only === undefined || name === values.only);
  const shares = wanted.reduce((sum, { share }) => sum + share, 0);
  return wanted.flatMap((family) => {
    const inputs = Math.min(family.most ?? Infinity, Math.round((runs * family.share) / shares));
    return Array.from({ length: Math.ceil(inputs / inputsOfJob) }, (_, index): Job =>
      ({ family, seed: seed + index, inputs: Math.min(inputsOfJob, inputs - index * inputsOfJob) }));
  });
}

const begun = performance.now();
const jobs = jobsOf();
const results: JobResult[] = [];
const queue = [...jobs];
await Promise.all(Array.from({ length: workers }, async () => {
  for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
    results.push(await startWorker(job));
    if (process.stderr.isTTY) process.stderr.write(`\r${results.length} of ${jobs.length} shares`);
  }
}));
if (process.stderr.isTTY) process.stderr.write('\r');

const tallies = new Map<string, Tally>();
const codes = new Set<string>();
for (const result of results) {
  if (!('outcome' in result)) continue;
  for (const code of Object.keys(result.outcome.codes)) codes.add(code);
  for (const [kind, { inputs, withProblems, withoutProblems, slowest }] of Object.entries(result.outcome.tallies)) {
    const sum = tallies.get(kind) ?? { inputs: 0, withProblems: 0, withoutProblems: 0, slowest: 0 };
    tallies.set(kind, {
      inputs: sum.inputs + inputs, withProblems: sum.withProblems + withProblems, withoutProblems: sum.withoutProblems + withoutProblems, slowest: Math.max(sum.slowest, slowest),
    });
  }
}
const all = [...tallies.values()];
const total = (of: (tally: Tally) => number): number => all.reduce((sum, tally) => sum + of(tally), 0);
const row = (kind: string, tally: Tally): string[] => [kind, String(tally.inputs), String(tally.withProblems), String(tally.withoutProblems), tally.slowest.toFixed(0)];
process.stdout.write(`${table(['Kind of input', 'Inputs', 'With problems', 'Without', 'Slowest check, ms'], [
  ...[...tallies].sort(([a], [b]) => a.localeCompare(b)).map(([kind, tally]) => row(kind, tally)),
  row('all', { inputs: total(({ inputs }) => inputs), withProblems: total(({ withProblems }) => withProblems), withoutProblems: total(({ withoutProblems }) => withoutProblems), slowest: Math.max(0, ...all.map(({ slowest }) => slowest)) }),
])}\n\n`);
process.stdout.write(`Seed ${seed}, ${codes.size} codes reported, ${((performance.now() - begun) / 1000).toFixed(0)} s with ${workers} workers. `
  + 'Several inputs stand in one check; every fourth check was made twice.\n');

const failures = results.flatMap((result) => {
  const again = `node scripts/fuzz/worker.ts ${result.family.name} ${result.seed} ${result.inputs} 3>&1`;
  if (!('outcome' in result)) return [`${result.lost}\nIt was at one of these inputs (${again}):\n${result.on.join('\n')}`];
  const { failure } = result.outcome;
  return failure === undefined ? [] : [`${failure.faults.join('\n')}\nSeed ${result.seed}, path ${failure.path} (${again}). The smallest input:\n${failure.inputs.join('\n')}`];
});
if (failures.length > 0) {
  process.stdout.write(`\n${failures.length} ${failures.length === 1 ? 'share' : 'shares'} failed.\n\n${failures.join('\n\n')}\n`);
  process.exitCode = 1;
}
