import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { alwaysShipped, noticedPackages, noticesText, packageOf, readNotices } from './notices.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'handbook-notices-'));
  install('one', { 'package.json': '{"version": "1.2.3", "license": "MIT", "homepage": "https://one.example/"}', LICENSE: 'MIT License\r\nCopyright One\r\n' });
  install('@scope/two', { 'package.json': '{"version": "2.0.0", "license": "OFL-1.1"}', 'LICENSE/LICENSE': 'First terms', 'LICENSE/LICENSE-part': 'Second terms', 'NOTICE.md': 'Made by Two' });
  install('bare', { 'package.json': '{"version": "1.0.0", "license": "MIT"}', 'README.md': 'MIT' });
});

afterEach(() => rmSync(root, { recursive: true }));

function install(name: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, 'node_modules', name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

it('prints each package with its version and all of its terms', () => {
  const text = noticesText(readNotices(root, [{ package: 'one', what: 'Counts to one.' }, { package: '@scope/two', what: 'Draws two.' }]));
  expect(noticedPackages(text)).toEqual(['@scope/two', 'one']);
  expect(text).toContain('one 1.2.3\n\nCounts to one.\n\nLicense: MIT\nHome: https://one.example/\n\n--- LICENSE ---\n\nMIT License\nCopyright One\n');
  for (const part of ['LICENSE/LICENSE ---\n\nFirst terms', 'LICENSE/LICENSE-part ---\n\nSecond terms', 'NOTICE.md ---\n\nMade by Two']) expect(text).toContain(part);
});

it('refuses to ship what has no license file', () => {
  expect(() => readNotices(root, [{ package: 'one', what: '' }, { package: 'bare', what: '' }])).toThrow(/carries bare, which has no license file/);
});

it('knows the package of a module', () => {
  expect(packageOf('/srv/handbook/node_modules/one/lib/a.js')).toBe('one');
  expect(packageOf('/srv/handbook/node_modules/one/node_modules/@scope/two/a.js?v=1')).toBe('@scope/two');
  expect(packageOf(String.raw`C:\handbook\node_modules\@scope\two\a.js`)).toBe('@scope/two');
  expect(packageOf('/srv/handbook/src/client/theme.ts')).toBeUndefined();
  expect(packageOf('\0vite/node_modules/helper')).toBeUndefined();
});

it('finds the terms of everything that each build carries', () => {
  const notices = readNotices(join(import.meta.dirname, '../..'), alwaysShipped);
  expect(notices.map(({ package: name }) => name)).toEqual(['@fontsource/source-code-pro', '@fontsource/source-sans-3', 'pagefind']);
  expect(notices.every(({ texts }) => texts[0]![1].length > 500)).toBe(true);
});
