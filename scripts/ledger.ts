import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { publishedFile } from '../src/model/ledger-published.ts';
import { publishedFolder, stagingFolder } from './build/publish.ts';
import { readContentTree } from '../src/model/source/file-tree.ts';
import { runOutputRules } from './check/engine.ts';
import { openSite } from './check/built-site.ts';
import { human } from './check/reporters/human.ts';
import { openWorkspace } from './check/workspace.ts';
import { committedLedger, updateLedger } from './ledger/update-ledger.ts';

const usage = `Usage: npm run ledger [-- options]

Adds every address that the last build publishes to ${publishedFile}.

  --prune          take out lines that are neither in the last commit nor in the build: they were never published
  --dist FOLDER    the build to read (.build where the last build was refused, else dist)
  --base PATH      sub-path the build is for (/)
`;

/** Prints why nothing was written, and ends. */
function refuse(message: string): never {
  console.error(message);
  process.exit(2);
}

function options() {
  try {
    const { values } = parseArgs({ options: { prune: { type: 'boolean', default: false }, dist: { type: 'string' }, base: { type: 'string' }, help: { type: 'boolean' } } });
    return values;
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
// A build that was refused is newer than the published one.
const folder = resolve(root, wanted.dist ?? (existsSync(join(root, stagingFolder, 'index.html')) ? stagingFolder : publishedFolder));
if (!existsSync(join(folder, 'index.html'))) refuse(`There is no build in ${folder}. Run "npm run build" first.`);
const { workspace } = openWorkspace(readContentTree(root));
if (workspace === undefined) refuse('The content cannot be loaded; run "npm run check" first.');
const { handbook, surface, exceptions, ledger } = workspace;
const site = { handbook, surface, exceptions, ledger, root, ...(wanted.base !== undefined && { base: wanted.base }) };
// What another rule refuses is not going to be published as it is, and must not be promised.
const report = runOutputRules(folder, site);
const others = report.problems.filter(({ severity, code }) => severity === 'error' && !code.startsWith('LEDGER'));
if (others.length > 0) refuse(`${human({ ...report, problems: others })}\nNothing was added to the ledger: mend these first, so that it keeps no address of a mistake.`);

const committed = wanted.prune ? committedLedger(root) : undefined;
if (wanted.prune && committed === undefined) refuse('Nothing was taken out: without a commit to compare with, nobody can tell what was published.');
const file = join(root, publishedFile);
const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
const { text, added, removed } = updateLedger(before, openSite(folder, site), committed);
if (text !== before) writeFileSync(file, text);
console.log(`${publishedFile}: ${added.length} ${added.length === 1 ? 'address' : 'addresses'} added${wanted.prune ? `, ${removed.length} taken out` : ''}.`);
const lost = report.problems.filter(({ code, message }) => code === 'LEDGER001' && !removed.some((address) => message.startsWith(`${address} `)));
if (lost.length > 0) {
  console.error(`\n${human({ ...report, problems: lost })}`);
  process.exitCode = 1;
}
