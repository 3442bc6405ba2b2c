import { exceptionSchema, exceptionsFile, type ExceptionData } from '../../src/model/exception.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { FileTree } from '../../src/model/source/file-tree.ts';
import { mayBeExcepted } from './exceptable.ts';
import { nearest } from './nearest.ts';
import { problemAt } from './rule.ts';
import { readYamlMap, type MapEntry, type MapReading } from './yaml-map.ts';

/** An exception as written, with the places of its values. */
export type Exception = MapEntry<ExceptionData>;

/** A problem that is left as it is, and why. */
export interface Excepted {
  readonly problem: Problem;
  /** Id of the exception that covers it. */
  readonly exception: string;
  readonly reason: string;
  readonly expires: string;
}

/** What a check reports once exceptions are taken into account. */
export interface AfterExceptions {
  readonly problems: readonly Problem[];
  readonly excepted: readonly Excepted[];
}

/** The code of an exception that matches nothing; the engine reports it, because it is known only when all rules have run. */
export const unusedException = 'EXCEPT001';

/** Reads the exceptions of a project. */
export function readExceptions(files: FileTree): MapReading<ExceptionData> {
  return readYamlMap(files, exceptionsFile, exceptionSchema);
}

/** Tells whether an exception counts on a day: it has not expired, and its rule may be excepted. */
export function isInForce({ data }: Exception, today: string): boolean {
  return today <= data.expires && mayBeExcepted(data.rule);
}

/** What a run knows when it takes exceptions into account. */
export interface ExceptionOptions {
  readonly today: string;
  /** The codes that this run can report; an exception for another code belongs to another run. */
  readonly codes: ReadonlySet<string>;
  /** The text of the line at which a problem stands, where it is known. */
  lineOf(problem: Problem): string | undefined;
  /** Tells whether all that could be reported in a file was: it could be read, and every rule ran to its end. */
  isSure(file: string, code: string): boolean;
}

/**
 * Takes the problems that an exception covers out of a report, and adds a problem for each exception that covers none
 * in the run that could have needed it.
 */
export function withExceptions(problems: readonly Problem[], exceptions: readonly Exception[], options: ExceptionOptions): AfterExceptions {
  const counting = exceptions.filter((exception) => options.codes.has(exception.data.rule) && isInForce(exception, options.today));
  const used = new Set<Exception>();
  const kept: Problem[] = [];
  const excepted: Excepted[] = [];
  for (const problem of problems) {
    const covering = counting.filter(({ data }) => covers(data, problem, options));
    // Every exception that matches is used, so that none of two that overlap is called idle.
    for (const exception of covering) used.add(exception);
    const [first] = covering;
    if (first === undefined) kept.push(problem);
    else excepted.push({ problem, exception: first.id, reason: first.data.reason, expires: first.data.expires });
  }
  const unused = counting.filter((exception) => !used.has(exception) && options.isSure(exception.data.file, exception.data.rule));
  return { problems: [...kept, ...unused.map((exception) => idle(exception, problems))], excepted };
}

function covers(exception: ExceptionData, problem: Problem, { lineOf }: ExceptionOptions): boolean {
  return (
    problem.code === exception.rule && problem.file === exception.file &&
    (exception.message === undefined || problem.message.includes(exception.message)) &&
    (exception.text === undefined || (lineOf(problem)?.includes(exception.text) ?? false))
  );
}

function idle({ id, data, placeOf }: Exception, problems: readonly Problem[]): Problem {
  const same = problems.filter(({ code }) => code === data.rule);
  const here = same.find(({ file }) => file === data.file);
  const files = nearest(data.file, same.map(({ file }) => file), 1);
  const hint = here !== undefined
    ? `${data.rule} says there: "${here.message}" `
    : files.length > 0 ? `${data.rule} is reported in ${files[0]!}. ` : '';
  return problemAt(placeOf(), {
    code: unusedException,
    message: `The exception "${id}" matches nothing: ${data.rule} reports no such problem in ${data.file}.`,
    why: 'An exception that nothing needs would cover the next mistake in silence.',
    mend: `${hint}Remove the exception, or mend what it names.`,
  });
}
