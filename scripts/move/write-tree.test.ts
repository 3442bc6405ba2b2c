import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ChangedMeanwhile } from '../check/fix.ts';
import { mentionsInTests } from './mentions.ts';
import { writeTree } from './write-tree.ts';

let root: string;
const tree = (files: Readonly<Record<string, string>>) => new Map(Object.entries(files).map(([file, text]) => [file, new TextEncoder().encode(text)]));
const before = { 'content/a.yaml': 'one', 'content/b.mdx': 'two', 'content/c.yaml': 'three' };

function write(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'handbook-move-'));
  write(before);
});

afterEach(() => rmSync(root, { recursive: true }));

const after = { 'content/a.yaml': 'new', 'content/moved.mdx': 'two', 'content/c.yaml': 'three', 'content/ledger/redirects.yaml': 'x' };

it('writes what is new, what differs, and takes away what is gone', () => {
  writeTree(root, tree(before), tree(after));
  const written = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  expect(Object.fromEntries(written.map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]))).toEqual(after);
});

it.each([
  ['that is going to be changed', 'content/a.yaml'],
  ['that is going to be deleted', 'content/b.mdx'],
  ['that has the name of a new one', 'content/moved.mdx'],
])('writes nothing where somebody else changed a file %s', (_, file) => {
  write({ [file]: 'edited' });
  expect(() => writeTree(root, tree(before), tree(after))).toThrow(ChangedMeanwhile);
  expect(existsSync(join(root, 'content/ledger/redirects.yaml'))).toBe(false);
  expect(readFileSync(join(root, file), 'utf8')).toBe('edited');
});

it('finds the lines of tests that name an id as a whole word', () => {
  write({ 'tests/a.test.ts': "x\nopen('/q/session-lifecycle/');\nopen('/q/session-lifecycle-two/');\n", 'tests/b.yaml': '- session-lifecycle#traps\n', 'docs/c.md': 'session-lifecycle' });
  expect(mentionsInTests(root, 'session-lifecycle')).toEqual(['tests/a.test.ts:2', 'tests/b.yaml:1']);
  expect(mentionsInTests(root, 'tools')).toEqual([]);
});
