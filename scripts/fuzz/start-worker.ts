import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import fc from 'fast-check';
import { showInput } from './input.ts';
import { projectsOf, type Family, type Outcome } from './run-fuzz.ts';
import type { Told } from './worker.ts';

/** A share of the inputs of a family, for one process. */
export interface Job {
  readonly family: Family;
  readonly seed: number;
  readonly inputs: number;
}

/** What came out of a job; `lost` says how its process ended without an outcome, and on which inputs. */
export type JobResult = Job & ({ readonly outcome: Outcome } | { readonly lost: string; readonly on: readonly string[] });

/** Seconds without a word after which a process counts as hanging: far longer than the limit of a check, which it keeps itself where it can. */
export const silence = 300;

/** Runs a job in a process of its own. Never rejects: a process that dies or hangs is a result. */
export async function startWorker(job: Job, onCheck: () => void = () => undefined): Promise<JobResult> {
  const { family, seed, inputs } = job;
  const child = spawn(process.execPath, [join(import.meta.dirname, 'worker.ts'), family.name, String(seed), String(inputs)], { stdio: ['ignore', 'inherit', 'pipe', 'pipe'] });
  const errors: string[] = [];
  child.stderr!.setEncoding('utf8').on('data', (text: string) => errors.push(text));
  let check = 0;
  let outcome: Outcome | undefined;
  let hangs = false;
  let timer = setTimeout(stop, silence * 1000);
  function stop(): void {
    hangs = true;
    child.kill('SIGKILL');
  }
  // Lines are split here: what a line of JSON shows of an input may hold signs that other readers split at.
  let rest = '';
  (child.stdio[3] as Readable).setEncoding('utf8').on('data', (text: string) => {
    clearTimeout(timer);
    timer = setTimeout(stop, silence * 1000);
    const lines = (rest + text).split('\n');
    rest = lines.pop()!;
    lines.forEach(read);
  });
  function read(line: string): void {
    const told = JSON.parse(line) as Told;
    if ('outcome' in told) outcome = told.outcome;
    else {
      check = told.check;
      onCheck();
    }
  }
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
    child.on('close', (...end) => resolve(end));
  });
  clearTimeout(timer);
  if (outcome !== undefined && code === 0) return { ...job, outcome };
  const how = hangs ? `did not come back for ${silence} s` : `ended with ${signal ?? `code ${code}`}`;
  return { ...job, lost: `The process ${how}.\n${errors.join('').slice(-3000)}`, on: inputsOfCheck(job, check).map(showInput) };
}

/** The inputs of one check of a job, made again from its seed. */
function inputsOfCheck({ family, seed, inputs }: Job, check: number) {
  return fc.sample(projectsOf(family, inputs).projects, { seed, numRuns: check + 1 })[check]!;
}
