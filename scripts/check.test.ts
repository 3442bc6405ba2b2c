import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { finishBuild } from './build/finish/finish-build.ts';
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

function check(...args: string[]): { status: number | null; out: string; err: string } {
  return checkWith({}, ...args);
}

function checkWith(environment: NodeJS.ProcessEnv, ...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'check.ts'), ...args], {
    encoding: 'utf8', env: { ...process.env, ...environment },
  });
  return { status, out: stdout, err: stderr };
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

  it('prints JSON, SARIF and GitHub annotations', () => {
    const root = project(wrong);
    expect((JSON.parse(check('--root', root, '--format', 'json').out) as { total: number }).total).toBe(2);
    expect(check('--root', root, '--format', 'github').out).toMatch(/^::error file=/);
    const { runs } = JSON.parse(check('--root', root, '--format', 'sarif').out) as { runs: { results: { ruleId: string }[] }[] };
    expect(runs[0]?.results.map(({ ruleId }) => ruleId)).toEqual(['IDENT001', 'WORDS001']);
  });

  it('mends what is mechanical, says so beside the report, and has nothing left to do the second time', () => {
    const root = project({ 'glossary.yaml': replace('What related', 'What tools/list currently, since 2025-06-18,') });
    const file = join(root, 'src/content/glossary.yaml');
    const first = check('--root', root, '--fix', '--only', 'BIND004', '--format', 'json');
    expect(JSON.parse(first.out)).toMatchObject({ total: 0 });
    expect(first.status).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('What tools/list currently, since [[2025-06-18]],');
    const second = check('--root', root, '--fix');
    expect(second.err).toContain('Mended 1 problem in src/content/glossary.yaml.\n');
    const after = readFileSync(file, 'utf8');
    expect(after).toContain('What `tools/list` currently, since [[2025-06-18]],');
    expect(check('--root', root, '--fix').err).toContain('Nothing to mend by itself.');
    expect(readFileSync(file, 'utf8')).toBe(after);
  });

  it('shows problems of files that changed since a commit', () => {
    const root = project(wrong);
    const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], { cwd: root, stdio: 'pipe' });
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'One');
    expect(check('--root', root, '--since', 'HEAD')).toMatchObject({ status: 0 });
    write(join(root, 'src/content/stray.txt'), 'x');
    const { status, out } = check('--root', root, '--since', 'HEAD');
    expect(status).toBe(1);
    expect(out).toMatch(/stray\.txt:1:1 {2}INPUT009[\s\S]*\n1 problem\n$/);
    const unknown = check('--root', root, '--since', 'no-such-branch');
    expect(unknown).toMatchObject({ status: 2 });
    expect(unknown.err).toContain('"no-such-branch" is no commit, branch or tag');
  });

  it('takes the day from the commit, or from SOURCE_DATE_EPOCH', () => {
    const exception = 'name: { rule: WORDS001, file: src/content/glossary.yaml, message: currently, reason: A name., reviewed: 2026-01-01, expires: 2026-12-31 }\n';
    const root = project({ 'glossary.yaml': replace('What related', 'What currently related'), 'ledger/exceptions.yaml': exception });
    expect(check('--root', root)).toMatchObject({ status: 0, out: expect.stringMatching(/\n0 problems, and 1 excepted\n$/) as string });
    const later = checkWith({ SOURCE_DATE_EPOCH: '1798761600' }, '--root', root);
    expect(later.out).toContain('EXCEPT002');
    expect(checkWith({ SOURCE_DATE_EPOCH: 'soon' }, '--root', root).status).toBe(2);
  });

  it.each([
    [['--format', 'xml'], '"xml" is no format'],
    [['--only', 'NOPE'], 'No rule reports "NOPE"'],
    [['--sideways'], 'sideways'],
    [['--root', '/nonexistent'], 'no folder src/content'],
    [['--dist', 'dist', '--fix'], '"--fix" is about the content'],
    [['--dist', 'dist', '--since', 'HEAD'], '"--since" is about the content'],
  ])('ends with 2 for %j', (args, message) => {
    const { status, err } = check(...args);
    expect(status).toBe(2);
    expect(err).toContain(message);
    expect(err).toContain('Usage:');
  });

  it('checks a build', async () => {
    const root = project();
    const facts = ['tools-list-exists', 'session-header-life', 'session-header-removed', 'session-id-optional', 'launch-announced'];
    write(join(root, 'dist/facts/index.html'), `<!doctype html><meta charset="utf-8"><title>Facts</title>${facts.map((id) => `<p id="${id}"></p>`).join('')}`);
    await finishBuild(join(root, 'dist'), '/');
    expect(check('--root', root, '--dist', 'dist')).toMatchObject({ status: 0 });
    write(join(root, 'dist/index.html'), '<!doctype html>\n<title>Home</title>\n<a href="/nowhere/">x</a>');
    const { status, out } = check('--root', root, '--dist', 'dist');
    expect(status).toBe(1);
    expect(out).toContain('dist/index.html:3:4  OUT001  ');
    expect(check('--root', root, '--dist', 'none').status).toBe(2);
  });
});
