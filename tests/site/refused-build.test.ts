import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
let project: string;

/** A copy of the project that shares the installed packages and already has a good build. */
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'handbook-refused-'));
  for (const name of ['src', 'scripts', 'public', 'docs', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(join(root, name), join(project, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'junction');
  mkdirSync(join(project, 'dist'));
  writeFileSync(join(project, 'dist', 'index.html'), 'the last good build');
});

afterEach(() => rmSync(project, { recursive: true, force: true }));

function build(): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'scripts', 'build.ts')], { cwd: project, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

function edit(path: string, change: (text: string) => string): void {
  const file = join(project, path);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
}

test('a false span, a dangling link and an invalid message stop the build together, and the last good one stays', () => {
  edit('src/content/facts/lifecycle.yaml', (text) => text.replace('span: "..2025-11-25"', 'span: ".."'));
  edit('src/content/questions/session-lifecycle.mdx', (text) =>
    text.replace('"method": "tools/call"', '"method": "tools/cal"').replace('(fact:session-header-removed)', '(fact:session-header-remved)'));
  const { status, output } = build();
  expect(status).toBe(1);
  expect(output).toMatch(/src\/content\/facts\/lifecycle\.yaml:\d+:\d+ {2}SPAN002/);
  expect(output).toMatch(/src\/content\/questions\/session-lifecycle\.mdx:\d+:\d+ {2}REF001/);
  expect(output).toMatch(/src\/content\/questions\/session-lifecycle\.mdx:\d+:\d+ {2}SAMPLE00[45]/);
  expect(output).toContain('session-header-removed');
  expect(output).not.toContain('    at ');
  expect(readFileSync(join(project, 'dist', 'index.html'), 'utf8')).toBe('the last good build');
  expect(existsSync(join(project, '.build-previous'))).toBe(false);
});

test('content that cannot be read stops the build with a place and no stack trace', () => {
  edit('src/content/topics.yaml', (text) => `${text}broken: [1, 2\n`);
  const { status, output } = build();
  expect(status).toBe(1);
  expect(output).toMatch(/src\/content\/topics\.yaml:\d+:\d+ {2}INPUT002/);
  expect(output).not.toContain('    at ');
  expect(readFileSync(join(project, 'dist', 'index.html'), 'utf8')).toBe('the last good build');
});
