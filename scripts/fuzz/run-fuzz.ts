import { Script } from 'node:vm';
import fc from 'fast-check';
import { builtDataInputs, builtPageInputs } from './built-inputs.ts';
import { bodyInputs, rawInputs, sampleInputs } from './document-inputs.ts';
import type { Report } from '../check/engine.ts';
import { groupInputs, showInput, type Input, type Kind } from './input.ts';
import { judgeReport } from './judge-report.ts';
import { readSeeds } from './seeds.ts';
import type { Subject, Subjects } from './subjects.ts';
import { factInputs, frontMatterInputs, ledgerInputs, registerInputs } from './yaml-inputs.ts';

/** A part of the run: inputs of like cost that are checked in the same way. */
export interface Family {
  readonly name: string;
  readonly subject: keyof Pick<Subjects, 'content' | 'build'>;
  /** Its part of all inputs, in thousandths. */
  readonly share: number;
  /** So many inputs of it at the most, because each costs much. */
  readonly most?: number;
  /** How many inputs go into one check. */
  readonly together: number;
  /** Seconds of computing after which one check counts as hanging. */
  readonly limit: number;
  readonly input: () => fc.Arbitrary<Input>;
}

/** Every family, in the order of the run. */
export const families: readonly Family[] = [
  { name: 'content', subject: 'content', share: 890, together: 20, limit: 2, input: contentInputs },
  // The validator of HTML takes two seconds over an attribute with three thousand wrong character references.
  { name: 'build', subject: 'build', share: 102, together: 10, limit: 5, input: () => fc.oneof(builtPageInputs(), builtDataInputs()) },
  // All samples of one check go through the compiler at once.
  { name: 'compiler', subject: 'content', share: 8, most: 800, together: 10, limit: 20, input: () => sampleInputs(readSeeds(), 'TypeScript samples') },
];

function contentInputs(): fc.Arbitrary<Input> {
  const seeds = readSeeds();
  return fc.oneof(
    { arbitrary: frontMatterInputs(seeds), weight: 15 },
    { arbitrary: registerInputs(seeds), weight: 14 },
    { arbitrary: bodyInputs(seeds), weight: 18 },
    { arbitrary: sampleInputs(seeds, 'JSON samples'), weight: 12 },
    { arbitrary: sampleInputs(seeds, 'HTTP samples'), weight: 8 },
    { arbitrary: sampleInputs(seeds, 'Python samples'), weight: 6 },
    { arbitrary: sampleInputs(seeds, 'fence attributes'), weight: 6 },
    { arbitrary: factInputs(seeds), weight: 9 },
    { arbitrary: ledgerInputs(), weight: 6 },
    { arbitrary: rawInputs(seeds), weight: 6 },
  );
}

/** What was seen of inputs of one kind. */
export interface Tally {
  inputs: number;
  /** Inputs about which the report says something. */
  withProblems: number;
  withoutProblems: number;
  /** The slowest check that held such an input, in milliseconds of computing. */
  slowest: number;
}

/** What a run of one family gives. */
export interface Outcome {
  readonly tallies: Partial<Record<Kind, Tally>>;
  readonly checks: number;
  /** Codes that were reported, and how often. */
  readonly codes: Readonly<Record<string, number>>;
  /** The smallest inputs found that the check fails on, and how. */
  readonly failure?: { readonly faults: readonly string[]; readonly inputs: readonly string[]; readonly path: string };
}

/** How a run of one family is made. */
export interface FuzzOptions {
  readonly seed: number;
  /** How many inputs. */
  readonly inputs: number;
  /** Told before every check how many there were; who listens can tell a check that never comes back. */
  readonly onCheck?: (count: number) => void;
}

/** The checks of a family: sets of inputs, the same for the same seed. */
export function projectsOf(family: Family, inputs: number): { readonly projects: fc.Arbitrary<Input[]>; readonly count: number } {
  const together = Math.min(family.together, inputs);
  return { projects: fc.array(family.input(), { minLength: together, maxLength: together, size: 'max' }), count: Math.ceil(inputs / together) };
}

/** Seconds for which a failure is made smaller. */
const shrinkingSeconds = 60;

/** Checks inputs of one family until one fails, and makes that one as small as it can. */
export function fuzz(family: Family, subjects: Subjects, { seed, inputs, onCheck }: FuzzOptions): Outcome {
  const tallies: Partial<Record<Kind, Tally>> = {};
  const codes: Record<string, number> = {};
  const subject = subjects[family.subject];
  const { projects, count } = projectsOf(family, inputs);
  let checks = 0;
  let failedAt: number | undefined;
  let lastFaults: readonly string[] = [];
  // Every fourth check is made twice, to see that it says the same; making all twice would halve what a run can look at.
  const property = fc.property(projects, (all) => {
    if (failedAt !== undefined && performance.now() - failedAt > shrinkingSeconds * 1000) return;
    onCheck?.(checks);
    checks += 1;
    for (const group of groupInputs(all)) {
      const { faults, milliseconds, places } = checkGroup(subject, group, family.limit, failedAt !== undefined || checks % 4 === 1);
      if (faults.length > 0) {
        failedAt ??= performance.now();
        lastFaults = faults;
        throw new Error(faults.join('\n'));
      }
      if (failedAt === undefined) addTo(tallies, codes, group, milliseconds, places);
    }
  });
  const details = fc.check(property, { seed, numRuns: count });
  const outcome = { tallies, checks: details.numRuns, codes };
  if (!details.failed) return outcome;
  const [smallest] = details.counterexample ?? [[]];
  const fewer = fewest(smallest, subject, family.limit);
  return { ...outcome, failure: { faults: fewer?.faults ?? lastFaults, inputs: (fewer?.inputs ?? smallest).map(showInput), path: details.counterexamplePath ?? '' } };
}

/** As few of several inputs as the check still fails on; undefined where it does not fail on all of them again. */
function fewest(inputs: readonly Input[], subject: Subject, limit: number): { readonly faults: readonly string[]; readonly inputs: readonly Input[] } | undefined {
  const faultsOf = (some: readonly Input[]): readonly string[] => groupInputs(some).flatMap((group) => checkGroup(subject, group, limit).faults);
  let kept = inputs;
  let faults = faultsOf(kept);
  if (faults.length === 0) return undefined;
  for (const input of inputs) {
    const without = kept.filter((each) => each !== input);
    const found = faultsOf(without);
    if (found.length > 0) [kept, faults] = [without, found];
  }
  return { faults, inputs: kept };
}

type Places = ReadonlyMap<string, readonly string[]>;

function addTo(tallies: Partial<Record<Kind, Tally>>, codes: Record<string, number>, group: ReadonlyMap<string, Input>, milliseconds: number, places: Places): void {
  for (const found of places.values()) for (const code of found) codes[code] = (codes[code] ?? 0) + 1;
  for (const [file, { kind }] of group) {
    const tally = (tallies[kind] ??= { inputs: 0, withProblems: 0, withoutProblems: 0, slowest: 0 });
    tally.inputs += 1;
    if ([...places.keys()].some((place) => place.endsWith(`/${file}`))) tally.withProblems += 1;
    else tally.withoutProblems += 1;
    tally.slowest = Math.max(tally.slowest, milliseconds);
  }
}

interface Checked {
  readonly faults: readonly string[];
  readonly milliseconds: number;
  /** Codes by the file they are reported in. */
  readonly places: Places;
}

/** Waits this many times the limit, because other work may hold the processor; what counts is the computing. */
const patience = 8;
/** Tries so often to reach the limit in computing, each time waiting twice as long. */
const tries = 4;

function checkGroup(subject: Subject, group: ReadonlyMap<string, Input>, limit: number, twice = true): Checked {
  const failed = (fault: string): Checked => ({ faults: [fault], milliseconds: 0, places: new Map() });
  try {
    const { result: first, milliseconds } = withinTime(() => subject.check(group), limit);
    const faults = [...judgeReport(first, subject.files(group))];
    if (twice) faults.push(...differences(first, withinTime(() => subject.check(group), limit).result));
    if (milliseconds > limit * 1000) faults.push(`The check took ${Math.round(milliseconds)} ms of computing; the limit is ${limit} s.`);
    const places = new Map([...Map.groupBy(first.problems, ({ file }) => file)].map(([file, problems]) => [file, problems.map(({ code }) => code)]));
    return { faults, milliseconds, places };
  } catch (error) {
    return failed(error instanceof Error ? `The check does not end with a report: ${error.stack ?? error.message}` : String(error));
  }
}

/** What the second of two checks of the same files says that the first does not, and the other way round. */
function differences(first: Report, second: Report): string[] {
  if (JSON.stringify(first) === JSON.stringify(second)) return [];
  const [before, after] = [first, second].map((report) => new Set(report.problems.map((problem) => JSON.stringify(problem)))) as [Set<string>, Set<string>];
  return ['A second check of the same files reports something else.', ...[...before.difference(after)].map((problem) => `only first: ${problem}`), ...[...after.difference(before)].map((problem) => `only then: ${problem}`)];
}

// Code that runs in a script of its own can be stopped, even inside an endless loop or a pattern that never comes to its end.
const script = new Script('globalThis.handbookFuzz()');

function withinTime<Result>(run: () => Result, limit: number): { readonly result: Result; readonly milliseconds: number } {
  let result: Result | undefined;
  (globalThis as { handbookFuzz?: () => void }).handbookFuzz = () => {
    result = run();
  };
  for (let attempt = 0; ; attempt += 1) {
    const begun = process.threadCpuUsage();
    try {
      script.runInThisContext({ timeout: limit * patience * 2 ** attempt * 1000 });
      return { result: result!, milliseconds: millisecondsSince(begun) };
    } catch (error) {
      const wasStopped = (error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
      if (!wasStopped || millisecondsSince(begun) > limit * 1000 || attempt === tries - 1) throw error;
    }
  }
}

/** Milliseconds of computing of this thread. */
function millisecondsSince(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(begun);
  return (user + system) / 1000;
}
