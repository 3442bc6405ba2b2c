import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { hashOfFolders } from './folder-hash.ts';

const roots: string[] = [];
afterEach(() => roots.splice(0).forEach((root) => rmSync(root, { recursive: true })));

function project(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'handbook-hash-'));
  roots.push(root);
  mkdirSync(join(root, 'rules/deep'), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
  return root;
}

it('is the same wherever a project lies, and another for another name, text or place', () => {
  const hash = (files: Readonly<Record<string, string>>): string => hashOfFolders(project(files), ['rules']);
  const one = hash({ 'rules/a.ts': 'a', 'rules/deep/b.ts': 'b' });
  expect(hash({ 'rules/deep/b.ts': 'b', 'rules/a.ts': 'a' })).toBe(one);
  expect(new Set([one, hash({ 'rules/a.ts': 'a', 'rules/b.ts': 'b' }), hash({ 'rules/a.ts': 'ab', 'rules/deep/b.ts': '' }), hash({ 'rules/a.ts': 'a' })]).size).toBe(4);
});

it('leaves tests out, which prove nothing of the content', () => {
  expect(hashOfFolders(project({ 'rules/a.ts': 'a', 'rules/a.test.ts': 'x' }), ['rules'])).toBe(hashOfFolders(project({ 'rules/a.ts': 'a' }), ['rules']));
});
