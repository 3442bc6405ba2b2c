import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readContentTree } from '../src/model/source/file-tree.ts';
import { budgetLines } from './check/budget-lines.ts';
import { openSite } from './check/built-site.ts';
import { openWorkspace } from './check/workspace.ts';
import { publishedFolder } from './build/publish.ts';
import { table } from './bench/table.ts';

// Prints what the built site weighs beside its budgets: for each budget what comes nearest to its limit, and its largest
// parts. Usage: npm run budgets [-- --all] [-- --dist FOLDER], after npm run build. Ends with 1 where a budget is exceeded.

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { all: { type: 'boolean', default: false }, dist: { type: 'string', default: publishedFolder } } });
const folder = resolve(root, values.dist);
const { workspace } = openWorkspace(readContentTree(root));
if (!existsSync(join(folder, 'index.html'))) fail(`There is no build in ${folder}. Run "npm run build" first, or name another folder with --dist.`);
if (workspace === undefined) fail('The content cannot be loaded; run "npm run check" first.');

const site = openSite(folder, { handbook: workspace.handbook, surface: workspace.surface, root });
const { rows, parts, exceeded } = budgetLines(site, values.all);
console.log(table(['budget', 'of', 'limit', 'there is', 'left', 'page or file'], rows));
console.log(`\nLargest parts:\n${parts.map((line) => `- ${line}`).join('\n')}`);
console.log('\nBytes are compressed with brotli at quality 11; parts that are compressed alone are larger together than the whole.');
if (exceeded > 0) fail(`${exceeded} ${exceeded === 1 ? 'budget is' : 'budgets are'} exceeded; "npm run check -- --dist ${values.dist} --only BUDGET" says where and why.`);

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
