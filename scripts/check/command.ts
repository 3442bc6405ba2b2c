import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createParseCache } from '../../src/model/parse-cache.ts';
import type { Problem } from '../../src/model/problem.ts';
import { readContentTree, type FileTree } from '../../src/model/source/file-tree.ts';
import { changedSince, inChangedFiles, UnknownChanges } from './changed-files.ts';
import { commitDate, UnknownDate } from './commit-date.ts';
import { runContentRules, runOutputRules, type Report } from './engine.ts';
import { ChangedMeanwhile, mend, writeChanges } from './fix.ts';
import { github } from './reporters/github.ts';
import { human } from './reporters/human.ts';
import { json } from './reporters/json.ts';
import { sarif } from './reporters/sarif.ts';
import { knownPages } from './site-pages.ts';
import { openWorkspace } from './workspace.ts';
import { codes } from '../checks/index.ts';

const reporters = { human, json, sarif, github } as const;

const usage = `Usage: node scripts/check.ts [options]

  --format human|json|sarif|github
                     how problems are printed (human)
  --only CODE,…      these codes only; BIND stands for all codes that begin so
  --since REF        problems only in files that changed since a commit: committed, staged, edited
                     or new. Everything is checked, but what a change breaks in a file that did
                     not change, such as a link to an answer that was removed, is left out: run
                     the check without --since before you publish.
  --fix              mends what is mechanical, then checks again; with --only and --since, mends
                     no more than they show
  --dist FOLDER      check the files of a build instead of the content
  --base PATH        sub-path the build is for (/)
  --origin URL       address the build is published at
  --root FOLDER      another project folder
  --help             this text

Ends with 0 without an error, with 1 where there is one, with 2 where the command was called wrongly.
docs/checking.md has more.
`;

/** A mistake in how the command was called. */
class UsageError extends Error {}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        format: { type: 'string', default: 'human' }, only: { type: 'string' }, since: { type: 'string' }, fix: { type: 'boolean' },
        dist: { type: 'string' }, base: { type: 'string' }, origin: { type: 'string' }, root: { type: 'string' }, help: { type: 'boolean' },
      },
    });
    if (!Object.hasOwn(reporters, values.format)) throw new UsageError(`"${values.format}" is no format; the formats are ${Object.keys(reporters).join(', ')}.`);
    const only = values.only?.split(',').map((code) => code.trim()).filter(Boolean);
    const unknown = only?.find((wanted) => !codes.some((code) => code.startsWith(wanted)));
    if (unknown !== undefined) throw new UsageError(`No rule reports "${unknown}". The codes are ${codes.join(', ')}.`);
    const forContent = (['since', 'fix'] as const).find((name) => values[name] !== undefined);
    if (values.dist !== undefined && forContent !== undefined) throw new UsageError(`"--${forContent}" is about the content; a build is made anew as a whole, so it does not go with "--dist".`);
    return { ...values, format: values.format as keyof typeof reporters, only };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(error instanceof Error ? error.message : String(error));
  }
}

type Options = ReturnType<typeof options>;

function projectRoot({ root: wanted }: Options): string {
  const root = resolve(wanted ?? join(import.meta.dirname, '../..'));
  if (!existsSync(join(root, 'src/content'))) throw new UsageError(`There is no folder src/content in ${root}. Name the folder of the project with --root.`);
  return root;
}

/** The problems that the options ask for. */
function selector({ only, since }: Options, root: string): (problems: readonly Problem[]) => readonly Problem[] {
  const changed = since === undefined ? undefined : changedSince(root, since);
  return (problems) => {
    const inFiles = changed === undefined ? problems : inChangedFiles(problems, changed);
    return only === undefined ? inFiles : inFiles.filter(({ code }) => only.some((start) => code.startsWith(start)));
  };
}

function checkContent(wanted: Options, root: string): Report {
  const select = selector(wanted, root);
  const files = readContentTree(root);
  const content = { root, pages: knownPages(root), today: commitDate(root), cache: createParseCache() };
  const check = (tree: FileTree): Report => runContentRules(tree, content);
  if (!wanted.fix) return selected(check(files), select);
  const { files: after, mended, report } = mend(files, check, select);
  const written = writeChanges(root, files, after);
  // Beside the report, so that what reads its format finds nothing else in it.
  process.stderr.write(mended.length === 0 ? 'Nothing to mend by itself.\n' : `Mended ${mended.length} ${mended.length === 1 ? 'problem' : 'problems'} in ${written.join(', ')}.\n`);
  return selected(report, select);
}

function selected(report: Report, select: (problems: readonly Problem[]) => readonly Problem[]): Report {
  return { ...report, problems: select(report.problems) };
}

function checkBuild(wanted: Options, dist: string, root: string): Report {
  const folder = resolve(root, dist);
  if (!existsSync(folder) || readdirSync(folder).length === 0) throw new UsageError(`There is no build in ${folder}. Run "npm run build" first, or name another folder with --dist.`);
  const { workspace } = openWorkspace(readContentTree(root));
  if (workspace === undefined) throw new UsageError('The content cannot be loaded; run "npm run check" first.');
  const { handbook, surface, exceptions, ledger } = workspace;
  const { base, origin } = wanted;
  const report = runOutputRules(folder, { handbook, surface, exceptions, ledger, root, today: commitDate(root), ...(base !== undefined && { base }), ...(origin !== undefined && { origin }) });
  return selected(report, selector(wanted, root));
}

function run(): number {
  const wanted = options();
  if (wanted.help) {
    process.stdout.write(usage);
    return 0;
  }
  const root = projectRoot(wanted);
  const report = wanted.dist === undefined ? checkContent(wanted, root) : checkBuild(wanted, wanted.dist, root);
  process.stdout.write(reporters[wanted.format](report));
  return report.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Runs the check as the command line says, prints its report and sets the exit code of the process. */
export function main(): void {
  try {
    process.exitCode = run();
  } catch (error) {
    const isUsage = error instanceof UsageError || error instanceof UnknownChanges || error instanceof UnknownDate;
    if (!isUsage && !(error instanceof ChangedMeanwhile)) throw error;
    process.stderr.write(isUsage ? `${error.message}\n\n${usage}` : `${error.message}\n`);
    process.exitCode = 2;
  }
}
