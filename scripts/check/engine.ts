import * as inputProblem from '../../src/model/input-problem.ts';
import { compareProblems, type Problem } from '../../src/model/problem.ts';
import type { FileTree } from '../../src/model/source/file-tree.ts';
import { codes, contentRules, outputRules } from '../checks/index.ts';
import { openSite, type BuiltSite, type SiteOptions } from './built-site.ts';
import { countContent, countSite, type Counts } from './counts.ts';
import { unusedException, withExceptions, type Excepted } from './exceptions.ts';
import { problemAt, type Rule } from './rule.ts';
import { openWorkspace, type WorkspaceOptions } from './workspace.ts';

/** How much a rule looked at. */
export interface Examined {
  /** Name of the rule's file below `scripts/checks`, without the ending; `loader` and `engine` for what comes before the rules. */
  readonly rule: string;
  readonly codes: readonly string[];
  /** Those of the codes that do not stop a build. */
  readonly warnings: readonly string[];
  /** What was counted, in the plural. */
  readonly unit: string;
  readonly count: number;
}

/** What a check gives: all problems in the order of files and lines, and what was looked at. */
export interface Report {
  readonly problems: readonly Problem[];
  readonly counts: Counts;
  /** How much each rule looked at, and before the rules the loader and the engine itself. */
  readonly examined: readonly Examined[];
  /** Problems that an exception covers. */
  readonly excepted: readonly Excepted[];
}

/**
 * Runs every content rule over the files of a project and collects what they find, never stopping at the first.
 *
 * Takes the files below `src/content`; returns all problems, those of the loader included.
 */
export function runContentRules(files: FileTree, options: WorkspaceOptions = {}): Report {
  const { workspace, loaded, problems } = openWorkspace(files, { codes, ...options });
  const counts = countContent(loaded, workspace);
  const before = [ownExamined('loader', inputProblem.codes, 'files', files.size), ownExamined('engine', ['CHECK001'], 'rules', contentRules.length)];
  if (workspace === undefined) return { problems: inOrder(problems), counts, examined: before, excepted: [] };
  const runs = contentRules.map((rule) => run(rule, () => rule.check(workspace), () => rule.examined(workspace)));
  const found = inOrder([...problems, ...runs.flatMap((each) => each.problems)]);
  const unreadable = new Set(found.filter(({ code }) => code.startsWith('INPUT')).map(({ file }) => file));
  const { today, exceptions } = workspace;
  const after = withExceptions(found, exceptions, {
    today,
    codes: codesOf(contentRules),
    lineOf: ({ file, line }) => loaded.sources.get(file)?.text.split('\n')[line - 1],
    isSure: (file, code) => !unreadable.has(file) && !hasFailed(code, contentRules, found),
  });
  const examined = [
    ...before,
    ownExamined('engine', ['REVISION001'], 'revisions', workspace.handbook.revisions.all.length),
    ownExamined('engine', [unusedException], 'exceptions', exceptions.length),
    ...runs.map((each) => each.examined),
  ];
  return { problems: inOrder(after.problems), counts, examined, excepted: after.excepted };
}

/**
 * Runs every output rule over the files of a build.
 *
 * Takes the folder of the build and the handbook it was made from. Throws the file system's error when the folder
 * cannot be read.
 */
export function runOutputRules(folder: string, options: SiteOptions): Report {
  return runOutputRulesOn(openSite(folder, options));
}

/** Runs every output rule over a build that was read already. */
export function runOutputRulesOn(site: BuiltSite): Report {
  const runs = outputRules.map((rule) => run(rule, () => rule.check(site), () => rule.examined(site)));
  const found = inOrder(runs.flatMap((each) => each.problems));
  const own = site.label('');
  // A build is checked in the folder it was staged in as well; exceptions name the one it is published in.
  const exceptions = site.exceptions.map((exception) => ({ ...exception, data: { ...exception.data, file: exception.data.file.replace(/^dist\//, own) } }));
  const after = withExceptions(found, exceptions, {
    today: site.today,
    codes: codesOf(outputRules),
    lineOf: ({ file, line }) => (site.files.has(file.slice(own.length)) ? site.read(file.slice(own.length)).split('\n')[line - 1] : undefined),
    isSure: (_, code) => !hasFailed(code, outputRules, found),
  });
  return { problems: inOrder(after.problems), counts: countSite(site), examined: runs.map((each) => each.examined), excepted: after.excepted };
}

function ownExamined(rule: 'loader' | 'engine', codes: readonly string[], unit: string, count: number): Examined {
  return { rule, codes, warnings: [], unit, count };
}

/** What a rule found, and how much it looked at. One that cannot count is one that failed. */
function run(rule: Rule, check: () => Iterable<Problem>, examine: () => number): { readonly problems: readonly Problem[]; readonly examined: Examined } {
  const { name, codes, warnings = [], unit } = rule;
  let count = 0;
  const problems = runRule(rule, function* () {
    yield* check();
    count = examine();
  });
  return { problems, examined: { rule: name, codes, warnings, unit, count } };
}

function codesOf(rules: readonly Rule[]): ReadonlySet<string> {
  return new Set(rules.flatMap((rule) => rule.codes));
}

/** Tells whether a rule that reports a code did not run to its end. */
function hasFailed(code: string, rules: readonly Rule[], problems: readonly Problem[]): boolean {
  const failed = new Set(problems.filter((problem) => problem.code === 'CHECK001').map(({ file }) => file));
  return rules.some((rule) => rule.codes.includes(code) && failed.has(ruleFile(rule)));
}

function ruleFile({ name }: Pick<Rule, 'name'>): string {
  return `scripts/checks/${name}.ts`;
}

/** Runs one rule. One that fails, or reports a code or a warning it has not declared, becomes a problem of its own. */
export function runRule(rule: Pick<Rule, 'name' | 'codes' | 'warnings'>, check: () => Iterable<Problem>): Problem[] {
  const problems: Problem[] = [];
  const place = { file: ruleFile(rule), line: 1, column: 1 };
  try {
    for (const problem of check()) {
      problems.push(problem);
      if (!rule.codes.includes(problem.code)) throw new Error(`it reports ${problem.code}, which is none of its codes`);
      const declared = rule.warnings?.includes(problem.code) === true ? 'warning' : 'error';
      if (problem.severity !== declared) throw new Error(`it reports ${problem.code} as ${problem.severity}, but declares it as ${declared}`);
    }
  } catch (error) {
    problems.push(problemAt(place, {
      code: 'CHECK001',
      message: `The rule "${rule.name}" failed: ${error instanceof Error ? error.message : String(error)}.`,
      why: 'What a rule that fails would have found stays hidden, so the content is not proved.',
      mend: `This is a mistake in the rule, not in the content. Mend ${place.file}.${stackOf(error)}`,
    }));
  }
  return problems;
}

function stackOf(error: unknown): string {
  const line = error instanceof Error ? error.stack?.split('\n').find((frame) => frame.includes('.ts:')) : undefined;
  return line === undefined ? '' : ` It failed ${line.trim()}.`;
}

function inOrder(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return [...problems].sort(compareProblems).filter((problem) => {
    const key = [problem.file, problem.line, problem.column, problem.code, problem.message].join('\n');
    return !seen.has(key) && seen.add(key);
  });
}
