import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CheckedCode, ChecksData, LookedAt, RecordedMutations, RuleFamily } from '../../src/site/checks-data.ts';
import type { Examined, Report } from '../check/engine.ts';
import { isInForce, type Exception } from '../check/exceptions.ts';
import { readRulePage } from '../check/rule-page.ts';
import { codes as allCodes, outputRules } from '../checks/index.ts';
import { basisOf, readResult } from '../mutations/result.ts';
import { BuildRefused } from './build-refused.ts';

/** The table of what codes watch, beside the pages of the rules. */
const ruleTable = join(import.meta.dirname, '../../docs/rules/README.md');

/** What the data about the checks is made of. */
export interface ChecksInput {
  readonly root: string;
  readonly report: Report;
  readonly exceptions: readonly Exception[];
  /** The day that counts as today. */
  readonly today: string;
}

/**
 * Gathers what the page about the checks shows. Nothing in it depends on the machine or its clock, so that two builds of
 * a commit show the same. Throws BuildRefused when the result of the mutation run cannot be read.
 */
export function checksData({ root, report, exceptions, today }: ChecksInput): ChecksData {
  // The files of a build are not there yet; their rules count when the page itself is one of them.
  const built = outputRules.map(({ name, codes, warnings = [], unit }) => ({ rule: name, codes, warnings, unit, count: null }));
  return {
    families: familiesOf(checkedCodes([...report.examined, ...built]), readFileSync(ruleTable, 'utf8')),
    exceptions: exceptions.filter((exception) => isInForce(exception, today)).map(({ id, data: { rule, file, reason, reviewed, expires } }) => ({ id, rule, file, reason, reviewed, expires })),
    mutations: recordedMutations(root),
  };
}

/** A rule that has run, or one that will run over the built files. */
type Run = Omit<Examined, 'count'> & Pick<LookedAt, 'count'>;

function checkedCodes(runs: readonly Run[]): CheckedCode[] {
  return allCodes.map((code) => {
    const reporting = runs.filter((run) => run.codes.includes(code));
    return {
      code,
      title: readRulePage(code)?.title ?? code,
      severity: reporting.length === 0 ? null : reporting.some(({ warnings }) => warnings.includes(code)) ? 'warning' : 'error',
      looked: reporting.map(({ rule, unit, count }) => ({ rule, unit, count })),
    };
  });
}

/**
 * Puts codes into families by the table of `docs/rules/README.md`, whose rows name the letters that codes begin with
 * and say what these watch. Codes in no row come last.
 */
export function familiesOf(codes: readonly CheckedCode[], readme: string): RuleFamily[] {
  const rows = [...readme.matchAll(/^\| (`[A-Z]+….*?) \| (.*) \|$/gm)].map(([, prefixes = '', name = '']) => ({
    prefixes: [...prefixes.matchAll(/`([A-Z]+)…`/g)].map((match) => match[1]!), name,
  }));
  const prefixOf = ({ code }: CheckedCode): string => code.replace(/\d+$/, '');
  const families = rows.map(({ prefixes, name }) => ({
    id: prefixes[0]!.toLowerCase(), name: name.replace(/^./, (letter) => letter.toUpperCase()),
    codes: prefixes.flatMap((prefix) => codes.filter((code) => prefixOf(code) === prefix)),
  }));
  const placed = new Set(families.flatMap((family) => family.codes));
  return [...families, { id: 'other', name: 'Other rules', codes: codes.filter((code) => !placed.has(code)) }].filter((family) => family.codes.length > 0);
}

function recordedMutations(root: string): RecordedMutations | null {
  let result: ReturnType<typeof readResult>;
  try {
    result = readResult(root);
  } catch (error) {
    throw new BuildRefused(`The result of the mutation run cannot be read: ${error instanceof Error ? error.message : String(error)}\nRun "npm run test:mutations" to write it anew.`);
  }
  if (result === undefined) return null;
  const { on, operators, equivalent, codes, content, rules } = result;
  // Hashed by the path within the project: a root that ends with a slash would name every file otherwise.
  const now = basisOf(resolve(root));
  return { on, operators, equivalent, codes, contentChanged: content !== now.content, rulesChanged: rules !== now.rules };
}
