import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { content, replace, type Change } from './check/test-content.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function project(changes: Readonly<Record<string, Change>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'handbook-'));
  folders.push(root);
  for (const [path, bytes] of content(changes)) write(join(root, path), bytes);
  return root;
}

function write(path: string, contents: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents);
}

function check(...args: string[]): { status: number; out: string; err: string } {
  try {
    const out = execFileSync(process.execPath, [join(import.meta.dirname, 'check.ts'), ...args], { encoding: 'utf8', stdio: 'pipe' });
    return { status: 0, out, err: '' };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { status, out: stdout, err: stderr };
  }
}

const wrong = { 'glossary.yaml': replace('What related', 'What `tols` currently relate') };

describe('node scripts/check.ts', () => {
  it('ends with 0 and what it looked at', () => {
    const { status, out } = check('--root', project());
    expect(status).toBe(0);
    expect(out).toMatch(/Checked 30 entries, .*\n\n0 problems\n$/);
  });

  it('ends with 1 and every problem', () => {
    const { status, out } = check('--root', project(wrong));
    expect(status).toBe(1);
    expect(out).toContain('src/content/glossary.yaml:3:20  IDENT001  ');
    expect(out).toMatch(/\n2 problems\n$/);
  });

  it('shows some codes only', () => {
    const root = project(wrong);
    expect(check('--root', root, '--only', 'WORDS').out).toMatch(/\n1 problem\n$/);
    expect(check('--root', root, '--only', 'BIND,SPAN002').status).toBe(0);
  });

  it('prints JSON and GitHub annotations', () => {
    const root = project(wrong);
    expect((JSON.parse(check('--root', root, '--format', 'json').out) as { total: number }).total).toBe(2);
    expect(check('--root', root, '--format', 'github').out).toMatch(/^::error file=/);
  });

  it.each([
    [['--format', 'xml'], '"xml" is no format'],
    [['--only', 'NOPE'], 'No rule reports "NOPE"'],
    [['--sideways'], 'sideways'],
    [['--root', '/nonexistent'], 'no folder src/content'],
  ])('ends with 2 for %j', (args, message) => {
    const { status, err } = check(...args);
    expect(status).toBe(2);
    expect(err).toContain(message);
    expect(err).toContain('Usage:');
  });

  it('checks a build', () => {
    const root = project();
    const facts = ['tools-list-exists', 'session-header-life', 'session-header-removed', 'session-id-optional', 'launch-announced'];
    write(join(root, 'dist/facts/index.html'), `<!doctype html><title>Facts</title>${facts.map((id) => `<p id="${id}"></p>`).join('')}`);
    expect(check('--root', root, '--dist', 'dist')).toMatchObject({ status: 0 });
    write(join(root, 'dist/index.html'), '<!doctype html>\n<title>Home</title>\n<a href="/nowhere/">x</a>');
    const { status, out } = check('--root', root, '--dist', 'dist');
    expect(status).toBe(1);
    expect(out).toContain('dist/index.html:3:4  OUT001  ');
    expect(check('--root', root, '--dist', 'none').status).toBe(2);
  });
});
