import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readContentTree } from '../src/model/source/file-tree.ts';
import { runContentRules, runOutputRules, type Report } from './check/engine.ts';
import { github } from './check/reporters/github.ts';
import { human } from './check/reporters/human.ts';
import { json } from './check/reporters/json.ts';
import { knownPages } from './check/site-pages.ts';
import { openWorkspace } from './check/workspace.ts';
import { codes } from './checks/index.ts';

const reporters = { human, json, github } as const;

const usage = `Usage: node scripts/check.ts [options]

  --format human|json|github   how problems are printed (human)
  --only CODE,…                show these codes only; BIND stands for all codes that begin so
  --dist FOLDER                check the files of a build instead of the content
  --base PATH                  sub-path the build is for (/)
  --origin URL                 address the build is published at
  --root FOLDER                another project folder
`;

/** A mistake in how the command was called. */
class UsageError extends Error {}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        format: { type: 'string', default: 'human' }, only: { type: 'string' }, dist: { type: 'string' }, base: { type: 'string' },
        origin: { type: 'string' }, root: { type: 'string' }, help: { type: 'boolean' },
      },
    });
    if (!Object.hasOwn(reporters, values.format)) throw new UsageError(`"${values.format}" is no format; the formats are ${Object.keys(reporters).join(', ')}.`);
    const only = values.only?.split(',').map((code) => code.trim()).filter(Boolean);
    const unknown = only?.find((wanted) => !codes.some((code) => code.startsWith(wanted)));
    if (unknown !== undefined) throw new UsageError(`No rule reports "${unknown}". The codes are ${codes.join(', ')}.`);
    return { ...values, format: values.format as keyof typeof reporters, only };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function run({ root: wantedRoot, dist, base, origin }: ReturnType<typeof options>): Report {
  const root = resolve(wantedRoot ?? join(import.meta.dirname, '..'));
  if (!existsSync(join(root, 'src/content'))) throw new UsageError(`There is no folder src/content in ${root}. Name the folder of the project with --root.`);
  const files = readContentTree(root);
  if (dist === undefined) return runContentRules(files, { root, pages: knownPages(root) });
  const folder = resolve(root, dist);
  if (!existsSync(folder) || readdirSync(folder).length === 0) throw new UsageError(`There is no build in ${folder}. Run "npm run build" first, or name another folder with --dist.`);
  const { workspace } = openWorkspace(files);
  if (workspace === undefined) throw new UsageError('The content cannot be loaded; run "npm run check" first.');
  return runOutputRules(folder, {
    handbook: workspace.handbook, surface: workspace.surface, ...(base !== undefined && { base }), ...(origin !== undefined && { origin }),
  });
}

function main(): number {
  const wanted = options();
  if (wanted.help) {
    process.stdout.write(usage);
    return 0;
  }
  const report = run(wanted);
  const { only } = wanted;
  const problems = only === undefined ? report.problems : report.problems.filter(({ code }) => only.some((start) => code.startsWith(start)));
  process.stdout.write(reporters[wanted.format]({ ...report, problems }));
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

try {
  process.exitCode = main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n\n${usage}`);
  process.exitCode = 2;
}
