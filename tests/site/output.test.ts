import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContentTree } from '../../src/model/source/file-tree.ts';
import { commitDate } from '../../scripts/check/commit-date.ts';
import { runOutputRules } from '../../scripts/check/engine.ts';
import { openWorkspace } from '../../scripts/check/workspace.ts';
import { siteFolder } from '../support/site.ts';

const root = join(import.meta.dirname, '..', '..');

test('the build has no problem, not even a warning: every address it publishes stands in the ledger', () => {
  const { handbook, surface, exceptions, ledger } = openWorkspace(readContentTree(root)).workspace!;
  const { problems } = runOutputRules(siteFolder(), { handbook, surface, exceptions, ledger, root, today: commitDate(root) });
  expect(problems.map(({ file, line, column, code, message }) => `${file}:${line}:${column} ${code} ${message}`)).toEqual([]);
});
