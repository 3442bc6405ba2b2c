import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeAll } from './write-all.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'write-'));
  writeFileSync(join(root, 'a.json'), 'old a');
});
afterEach(() => rmSync(root, { recursive: true }));

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

it('writes every file, with the folders it needs, and leaves nothing beside them', () => {
  writeAll(root, new Map([['a.json', 'new a'], ['deep/er/b.json', 'b']]));
  expect([read('a.json'), read('deep/er/b.json')]).toEqual(['new a', 'b']);
  expect(readdirSync(root).sort()).toEqual(['a.json', 'deep']);
});

it('leaves everything as it was when one of them cannot be put in place', () => {
  mkdirSync(join(root, 'folder/inside'), { recursive: true });
  expect(() => writeAll(root, new Map([['a.json', 'new a'], ['c.json', 'c'], ['folder', 'a file where a folder is'], ['z.json', 'z']]))).toThrow();
  expect(read('a.json')).toBe('old a');
  expect(existsSync(join(root, 'c.json'))).toBe(false);
  expect(readdirSync(root).sort()).toEqual(['a.json', 'folder']);
});

it('writes nothing at all for no files', () => {
  writeAll(root, new Map());
  expect(readdirSync(root)).toEqual(['a.json']);
});
