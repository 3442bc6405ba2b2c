import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readContentTree } from '../../src/model/source/file-tree.ts';
import { content } from '../check/test-content.ts';
import { openWorkspace } from '../check/workspace.ts';
import { checkedContent, contentOfBuild, keepContent } from './build-content.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'handbook-content-'));
  for (const [file, bytes] of content()) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), bytes);
  }
});
afterEach(() => rmSync(root, { recursive: true }));

it('gives what was kept as long as no file has changed, and loads anew what has', () => {
  const { workspace } = openWorkspace(readContentTree(root));
  keepContent(root, workspace!);
  expect(contentOfBuild(root)?.handbook).toBe(workspace!.handbook);
  // What is kept is no more than the pages are compared with.
  expect(Object.keys(contentOfBuild(root)!).sort()).toEqual(['exceptions', 'handbook', 'ledger', 'surface']);
  writeFileSync(join(root, 'src/content/topics.yaml'), 'added:\n  name: Added\n  order: 1\n  description: One more.\n');
  const changed = contentOfBuild(root);
  expect([...changed!.handbook.topics.keys()]).toEqual(['added']);
  expect(contentOfBuild(root)?.handbook).toBe(changed!.handbook);
  expect(checkedContent(root)).toBe(changed);
});

it('keeps nothing of one project for another, and gives nothing where nothing can be loaded', () => {
  const { workspace } = openWorkspace(readContentTree(root));
  keepContent(join(root, 'another'), workspace!);
  expect(checkedContent(root)).toBeUndefined();
  expect(contentOfBuild(root)?.handbook).not.toBe(workspace!.handbook);
  rmSync(join(root, 'src/content/revisions.yaml'));
  expect(contentOfBuild(root)).toBeUndefined();
});
