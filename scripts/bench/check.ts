import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadHandbook } from '../../src/model/load.ts';
import { readContentTree } from '../../src/model/source/file-tree.ts';
import { commitDate } from '../check/commit-date.ts';
import { growContent } from './grown-content.ts';
import { median, table } from './table.ts';

// Measures the check of the content from 100 to 3,000 entries: the first run with nothing remembered, then with the
// verdicts on samples remembered. Each run is a process of its own. Usage: npm run bench:check [-- --runs 3]

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' }, sizes: { type: 'string', default: '100,300,1000,3000' } } });
const runs = Number(values.runs);
// The copies carry the days of the content they are made of.
const today = commitDate(root) ?? new Date().toISOString().slice(0, 10);
const files = readContentTree(root);
const handbook = loadHandbook(files).handbook!;

interface Run {
  readonly seconds: number;
  readonly entries: number;
  readonly passages: number;
  readonly memory: number;
  readonly codes: Readonly<Record<string, number>>;
}

function checkOnce(folder: string): Run {
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'check-once.ts'), folder, today], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The check did not end well:\n${stderr}`);
  return { seconds: (performance.now() - begun) / 1000, ...(JSON.parse(stdout) as Omit<Run, 'seconds'>) };
}

const rows: string[][] = [];
for (const size of values.sizes.split(',').map(Number)) {
  const grown = growContent(files, handbook, size);
  const folder = mkdtempSync(join(tmpdir(), 'bench-check-'));
  for (const [file, bytes] of grown.files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), bytes);
  }
  // Packages are shared, what is remembered is not.
  mkdirSync(join(folder, 'node_modules'));
  for (const name of ['@modelcontextprotocol', '@types', 'typescript', 'zod', '.package-lock.json']) symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  const cold = checkOnce(folder);
  const warm = Array.from({ length: runs }, () => checkOnce(folder));
  const seconds = median(warm.map((run) => run.seconds));
  rows.push([
    String(cold.entries), String(grown.answers), String(cold.passages), cold.seconds.toFixed(2), seconds.toFixed(2),
    ((seconds / cold.entries) * 1000).toFixed(2), (cold.memory / 2 ** 20).toFixed(0), (cold.memory / 2 ** 10 / cold.entries).toFixed(0),
    Object.entries(cold.codes).map(([code, count]) => `${count} ${code}`).join(', ') || 'none',
  ]);
  rmSync(folder, { recursive: true, force: true });
}
console.log(table(['Entries', 'Answers', 'Passages', 'Cold, s', 'Warm, s', 'Warm, ms an entry', 'Memory, MiB', 'KiB an entry', 'Problems'], rows));
