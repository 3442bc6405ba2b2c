import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadHandbook } from '../../src/model/load.ts';
import { readContentTree } from '../../src/model/source/file-tree.ts';
import { growContent } from './grown-content.ts';

const root = join(import.meta.dirname, '../..');
const files = readContentTree(root);
const handbook = loadHandbook(files).handbook!;

it('grows to the wanted size with answers that bind facts of their own', () => {
  const small = growContent(files, handbook, 100);
  const large = growContent(files, handbook, 2000);
  expect(small.entries).toBeGreaterThanOrEqual(100);
  expect(large.answers).toBeGreaterThan(handbook.questions.size);
  for (const { files: grown, entries, answers } of [small, large]) {
    const loaded = loadHandbook(grown);
    // Collections that the copies do not need are left out.
    const problems = loaded.problems.filter(({ code }) => code !== 'INPUT007');
    expect(problems.map(({ file, line, code, message }) => `${file}:${line} ${code} ${message}`)).toEqual([]);
    expect(loaded.handbook!.questions.size).toBe(answers);
    const counted = Object.values(loaded.raw).reduce((sum, list) => sum + list.length, 0);
    expect(counted).toBe(entries);
  }
});
