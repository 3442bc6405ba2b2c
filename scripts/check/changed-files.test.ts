import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changedSince, inChangedFiles, UnknownChanges } from './changed-files.ts';
import { problemAt } from './rule.ts';

const root = mkdtempSync(join(tmpdir(), 'handbook-'));
const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function commit(): string {
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Change');
  return git('rev-parse', 'HEAD');
}

let first = '';

beforeAll(() => {
  git('init', '--quiet', '--initial-branch', 'main');
  write('.gitignore', 'ignored.txt\n');
  for (const name of ['same', 'committed', 'staged', 'changed', 'deleted', 'renamed', 'with "a quote" and ö']) write(`src/${name}.yaml`, 'one: 1\n');
  first = commit();
  git('tag', 'start');
  git('switch', '--quiet', '--create', 'other');
  write('src/elsewhere.yaml', 'x: 1\n');
  commit();
  git('switch', '--quiet', 'main');
  write('src/committed.yaml', 'two: 2\n');
  commit();
  write('src/staged.yaml', 'two: 2\n');
  git('add', 'src/staged.yaml');
  write('src/changed.yaml', 'two: 2\n');
  write('src/with "a quote" and ö.yaml', 'two: 2\n');
  rmSync(join(root, 'src/deleted.yaml'));
  git('mv', 'src/renamed.yaml', 'src/new-name.yaml');
  write('src/untracked.yaml', 'x: 1\n');
  write('ignored.txt', 'x');
});
afterAll(() => rmSync(root, { recursive: true }));

describe('what changed since a commit', () => {
  const working = ['changed', 'deleted', 'new-name', 'renamed', 'staged', 'untracked', 'with "a quote" and ö'].map((name) => `src/${name}.yaml`);

  it('is what was committed, staged, edited, removed, renamed or added since', () => {
    for (const ref of [first, 'start', first.slice(0, 10), 'HEAD~1']) {
      expect([...changedSince(root, ref)].sort(), ref).toEqual([...working, 'src/committed.yaml'].sort());
    }
    expect([...changedSince(root, 'HEAD')].sort()).toEqual(working);
  });

  it('since another branch is what this one did since the two parted', () => {
    const changed = changedSince(root, 'other');
    expect(changed).toContain('src/committed.yaml');
    expect(changed).not.toContain('src/elsewhere.yaml');
  });

  it('is relative to the project, which may be a folder of the repository', () => {
    expect(changedSince(join(root, 'src'), 'HEAD')).toContain('untracked.yaml');
    expect(changedSince(join(root, 'src'), 'HEAD')).toContain('changed.yaml');
  });

  it.each(['nope', '', '--all', '-1', 'HEAD:src', 'HEAD; echo x', '$(echo x)', 'HEAD~99'])('is not known for %j, which names no commit', (ref) => {
    expect(() => changedSince(root, ref)).toThrow(UnknownChanges);
    expect(() => changedSince(root, ref)).toThrow(`"${ref}" is no commit, branch or tag`);
  });

  it('is not known outside a repository', () => {
    const outside = mkdtempSync(join(tmpdir(), 'handbook-'));
    expect(() => changedSince(outside, 'HEAD')).toThrow('needs a git repository');
    rmSync(outside, { recursive: true });
  });
});

it('problems in changed files are kept, and those that belong to no file of the content', () => {
  const at = (file: string, code = 'TEST001') => problemAt({ file, line: 1, column: 1 }, { code, message: 'm', why: 'w', mend: 'm' });
  const all = [at('a.yaml'), at('b.yaml'), at('folder/'), at('other/'), at('scripts/checks/x.ts', 'CHECK001')];
  expect(inChangedFiles(all, new Set(['a.yaml', 'folder/gone.yaml'])).map(({ file }) => file)).toEqual(['a.yaml', 'folder/', 'scripts/checks/x.ts']);
});
