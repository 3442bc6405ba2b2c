import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readContentTree } from '../src/model/source/file-tree.ts';
import { askAll } from './check-external/ask-all.ts';
import { externalCodes, judgeAnswers } from './check-external/judge.ts';
import { countAnswers, reportJson, reportMarkdown, type ExternalReport } from './check-external/report.ts';
import { commitDate } from './check/commit-date.ts';
import { withExceptions } from './check/exceptions.ts';
import { didYouMean, nearest } from './check/nearest.ts';
import { wordProblem } from './check/reporters/human.ts';
import { openWorkspace } from './check/workspace.ts';

const usage = `Usage: npm run check:external [-- options]

Asks the network whether each registered source is still there. It is never a part of a build.

  --only ID,…        ask these sources only
  --out FILE         where the report goes, as .md or .json (reports/external-links.md)
  --timeout SECONDS  when a request is given up (20)
`;

/** Prints why nothing was asked, and ends. */
function refuse(message: string): never {
  console.error(message);
  process.exit(2);
}

function options() {
  try {
    const { values } = parseArgs({
      options: { only: { type: 'string' }, out: { type: 'string', default: 'reports/external-links.md' }, timeout: { type: 'string', default: '20' }, help: { type: 'boolean' } },
    });
    const timeout = Number(values.timeout);
    if (!(timeout > 0)) return refuse(`"${values.timeout}" is no number of seconds.\n\n${usage}`);
    if (!/\.(?:md|json)$/.test(values.out)) return refuse(`A report is written as .md or .json, not as "${values.out}".\n\n${usage}`);
    return { ...values, timeout: timeout * 1000 };
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

const wanted = options();
if (wanted.help) {
  process.stdout.write(usage);
  process.exit(0);
}
const root = join(import.meta.dirname, '..');
const { workspace } = openWorkspace(readContentTree(root), { root, today: commitDate(root) });
if (workspace === undefined) refuse('The content cannot be loaded; run "npm run check" first.');
const { handbook, loaded, exceptions, today } = workspace;
const only = wanted.only?.split(',').map((id) => id.trim());
const unknown = only?.find((id) => !handbook.sources.has(id));
if (unknown !== undefined) refuse(`There is no source "${unknown}". ${didYouMean(nearest(unknown, handbook.sources.keys()))}`);
const sources = [...handbook.sources.values()].filter(({ id }) => only?.includes(id) ?? true);

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string; version: string };
let done = 0;
const answers = await askAll(sources.map(({ url }) => url), {
  atOnce: 6, pause: 1000, timeout: wanted.timeout, userAgent: `${name}/${version} (looks whether the sources it cites are still there)`,
  onAnswer: () => {
    done += 1;
    if (process.stderr.isTTY) process.stderr.write(`\r${done} asked`);
  },
});
if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');

const asked = sources.map(({ id, url }) => ({ id, url, place: loaded.placeOf('sources', id, ['url']), answer: answers.get(url)! }));
const found = judgeAnswers(asked);
const { problems, excepted } = withExceptions(found, exceptions, {
  today,
  codes: new Set(externalCodes),
  lineOf: ({ file, line }) => loaded.sources.get(file)?.text.split('\n')[line - 1],
  // An exception may be for a source that was not asked this time.
  isSure: () => only === undefined,
});
const report: ExternalReport = { asked: new Date().toISOString(), sources: asked, problems, excepted };
const out = resolve(root, wanted.out);
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, out.endsWith('.json') ? reportJson(report) : reportMarkdown(report));
if (problems.length > 0) console.log(`${problems.map(wordProblem).join('\n')}\n`);
console.log(`${sources.length} sources asked: ${countAnswers(asked)}${excepted.length === 0 ? '' : `; ${excepted.length} excepted`}. The report is in ${wanted.out}.`);
if (asked.length > 1 && asked.every(({ answer }) => answer.kind === 'failed')) console.log('None of them could be reached. Is this machine connected?');
process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
