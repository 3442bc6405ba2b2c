import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { content } from '../check/test-content.ts';
import { openWorkspace } from '../check/workspace.ts';
import { assertSearchBudget } from './search-budget.ts';

const root = join(import.meta.dirname, '../..');
const { handbook } = openWorkspace(content()).workspace!;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handbook-budget-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes the scripts of a build, and gives the files of its index. */
function write(files: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  for (const [path, text] of Object.entries(files)) {
    if (!path.startsWith('_astro/')) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return new Map(Object.entries(files).filter(([path]) => !path.startsWith('_astro/')));
}

const search = { '_astro/search-dialog.a1.js': 'open()', '_astro/engine.a1.js': 'match()', 'search/names.txt': 'a' };

it('lets a search pass that keeps within its budgets', () => {
  expect(() => assertSearchBudget(folder, write(search), handbook, root)).not.toThrow();
});

it('refuses a build whose search is too large', () => {
  const noise = Array.from({ length: 600 }, (_, at) => createHash('sha256').update(`${at}`).digest('base64')).join('');
  const index = write({ ...search, '_astro/engine.a1.js': `"${noise}"`, 'search/names.txt': noise });
  expect(() => assertSearchBudget(folder, index, handbook, root)).toThrow(/BUDGET010[^]*BUDGET011[^]*The build was refused/);
});

it('refuses a build in which it cannot find what it weighs', () => {
  const index = write(search);
  rmSync(join(folder, '_astro/engine.a1.js'));
  expect(() => assertSearchBudget(folder, index, handbook, root)).toThrow('Only 2 of 3 parts of the search were found');
});
