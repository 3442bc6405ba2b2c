import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hashOfSources, isProved, noteBuild } from './last-build.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'handbook-last-'));
  vi.stubEnv('SITE_URL', '');
  vi.stubEnv('SOURCE_DATE_EPOCH', '1800000000');
  put('src/content/a.yaml', 'a');
  put('dist/index.html', 'page');
  put('dist/q/index.html', 'list');
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

function put(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function built(): void {
  noteBuild(root, hashOfSources(root));
  expect(isProved(root, hashOfSources(root))).toBe(true);
}

it('knows a build again whose sources and files are as they were', () => {
  expect(isProved(root, hashOfSources(root))).toBe(false);
  built();
  for (const unread of ['node_modules/x/index.js', '.git/HEAD', '.cache/x', 'reports/a.json', 'a.log', 'release/a.zip']) put(unread, 'x');
  expect(isProved(root, hashOfSources(root))).toBe(true);
});

it.each<[string, () => void]>([
  ['a source was changed', () => put('src/content/a.yaml', 'b')],
  ['a source came', () => put('.hidden', '')],
  ['a file was renamed', () => { rmSync(join(root, 'src/content/a.yaml')); put('src/content/b.yaml', 'a'); }],
  ['other packages are installed', () => put('node_modules/.package-lock.json', '{}')],
  ['the address of the site is another', () => vi.stubEnv('SITE_URL', 'https://handbook.example/')],
  ['the commit is of another day', () => vi.stubEnv('SOURCE_DATE_EPOCH', '1900000000')],
  ['a built file was changed', () => put('dist/q/index.html', 'lost')],
  ['a built file came', () => put('dist/x.html', '')],
  ['a built file is gone', () => rmSync(join(root, 'dist/q/index.html'))],
  ['the build is gone', () => rmSync(join(root, 'dist'), { recursive: true })],
  ['the note is broken', () => put('.cache/build/last.json', '{')],
])('builds where %s', (_, change) => {
  built();
  change();
  expect(isProved(root, hashOfSources(root))).toBe(false);
});

it('notes nothing of a build during which a source was changed', () => {
  const before = hashOfSources(root);
  put('src/content/a.yaml', 'b');
  noteBuild(root, before);
  expect(isProved(root, before)).toBe(false);
  expect(isProved(root, hashOfSources(root))).toBe(false);
});
