import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { commitDate } from '../check/commit-date.ts';
import { codes } from '../checks/index.ts';
import { unprovedCodes } from './coverage.ts';
import { readEquivalents, sift } from './equivalents.ts';
import { operators } from './operators.ts';
import { basisOf, writeResult } from './result.ts';
import type { Selection } from './run-mutants.ts';
import { runParallel } from './run-parallel.ts';
import { staleBuild } from './site-base.ts';
import { countByCode, formatOutcome, formatTable } from './table.ts';

const usage = `Usage: npm run test:mutations [-- options]

Makes mistakes in the real content and the built site, one at a time and in memory, and demands that the rule named for
each reports it at its line.

  --only CODE,…      mutants for these codes, or beginnings of codes, and of these operators only
  --sample N         at most N mutants of each operator
  --scope content    mutants of the content only, or of the built files only (output)
  --workers N        how many run side by side (${Math.max(1, availableParallelism())})
  --list             print the operators
  --help             this text

A full run writes scripts/mutations/result.json. Ends with 0 where every mutant is caught, with 1 where one is not, and
with 2 where it was called wrongly.
`;

/** Prints why nothing was run, and ends. */
function refuse(message: string): never {
  process.stderr.write(`${message}\n\n${usage}`);
  process.exit(2);
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string' }, sample: { type: 'string' }, scope: { type: 'string' }, workers: { type: 'string' },
        list: { type: 'boolean' }, help: { type: 'boolean' },
      },
    });
    return values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function count(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(text)) refuse(`--${name} takes a number from 1, not "${text}".`);
  return Number(text);
}

function scopesOf(text: string | undefined): Selection['scopes'] {
  if (text === undefined) return ['content', 'output'];
  if (text !== 'content' && text !== 'output') return refuse(`--scope is content or output, not "${text}".`);
  return [text];
}

/** Builds the site where there is no build, or an older one. */
function ensureBuild(root: string): void {
  const stale = staleBuild(root);
  if (stale === undefined) return;
  process.stdout.write(`${stale} Building the site …\n`);
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) {
    process.stderr.write('The build failed, so its files cannot be mutated. Mend it first, or run with --scope content.\n');
    process.exit(2);
  }
}

const wanted = options();
if (wanted.help) {
  process.stdout.write(usage);
  process.exit(0);
}
if (wanted.list) {
  process.stdout.write(operators.map(({ name, scope, about }) => `${name.padEnd(28)} ${scope.padEnd(8)} ${about}\n`).join(''));
  process.exit(0);
}

const root = join(import.meta.dirname, '../..');
const only = wanted.only?.split(',').map((name) => name.trim()).filter(Boolean);
const unknown = only?.find((name) => !codes.some((code) => code.startsWith(name)) && !operators.some((operator) => operator.name === name));
if (unknown !== undefined) refuse(`No code begins with "${unknown}", and no operator is called so.`);
const sample = count(wanted.sample, 'sample');
const workers = count(wanted.workers, 'workers') ?? Math.max(1, availableParallelism());
const scopes = scopesOf(wanted.scope);
const isComplete = only === undefined && sample === undefined && scopes.length === 2;

const begun = performance.now();
if (scopes.includes('output')) ensureBuild(root);
const run = await runParallel({ root, scopes, ...(only !== undefined && { only }), ...(sample !== undefined && { sample }) }, workers);
const { outcomes, equivalent, mistakes } = sift(run.outcomes, readEquivalents(), isComplete);
const results = countByCode(outcomes);
const failed = outcomes.filter(({ status }) => status !== 'caught');
const unproved = isComplete ? unprovedCodes(codes, results) : [];

for (const outcome of failed) process.stdout.write(`${formatOutcome(outcome)}\n\n`);
process.stdout.write(`${formatTable(results)}\n\n`);
for (const line of [...mistakes, ...unproved]) process.stdout.write(`${line}\n`);
if (run.standing.length > 0) process.stdout.write(`Standing problems, which count for no mutant: ${run.standing.length}, the first ${run.standing[0]}\n`);
const made = new Set(outcomes.map(({ operator }) => operator)).size;
const seconds = ((performance.now() - begun) / 1000).toFixed(0);
process.stdout.write(`${outcomes.length} mutants of ${made} operators in ${seconds} s: ${outcomes.length - failed.length} caught, ${failed.length} not, ${equivalent.length} equivalent.\n`);

if (isComplete) {
  const on = commitDate(root);
  if (on !== undefined) writeResult(root, { on, ...basisOf(root), operators: made, equivalent: equivalent.length, codes: results });
}
process.exitCode = failed.length + mistakes.length + unproved.length > 0 ? 1 : 0;
