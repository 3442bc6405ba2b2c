import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fileHashes, folderDifferences } from './folder-difference.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'handbook-difference-'));
});

afterEach(() => rmSync(root, { recursive: true }));

function folder(name: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name, path)), { recursive: true });
    writeFileSync(join(root, name, path), text);
  }
  return join(root, name);
}

it('finds no difference between equal folders', () => {
  const files = { 'index.html': 'a', 'q/a/index.html': 'b' };
  expect(folderDifferences(folder('one', files), folder('two', files))).toEqual([]);
  expect([...fileHashes(join(root, 'one')).keys()]).toEqual(['index.html', 'q/a/index.html']);
});

it('names every file that differs, and what differs in it first', () => {
  const found = folderDifferences(folder('one', { a: 'same', b: 'one\ntwo\n2026', c: 'x' }), folder('two', { a: 'same', b: 'one\ntwo\n2027', d: 'y' }));
  expect(found).toEqual(['b differs first at byte 11, line 3:\n  "one\\ntwo\\n2026"\n  "one\\ntwo\\n2027"', 'c is in the first only', 'd is in the second only']);
});
