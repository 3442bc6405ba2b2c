import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { commitDate, commitMoment, newestChange, UnknownDate } from './commit-date.ts';
import { content, replace } from './test-content.ts';
import { openWorkspace } from './workspace.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function folder(): string {
  const created = mkdtempSync(join(tmpdir(), 'handbook-'));
  folders.push(created);
  return created;
}

function git(root: string, date: string, ...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], {
    cwd: root, stdio: 'pipe', env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
  });
}

function repository(date: string): string {
  const root = folder();
  git(root, date, 'init', '--quiet');
  git(root, date, 'commit', '--quiet', '--allow-empty', '--message', 'One');
  return root;
}

describe('the day of a check', () => {
  it('is that of the commit, in UTC', () => {
    expect(commitDate(repository('2026-11-22T01:30:00+02:00'), {})).toBe('2026-11-21');
    expect(commitDate(repository('2026-11-22T12:00:00Z'), {})).toBe('2026-11-22');
  });

  it('has a second too, so that two commits of one day differ', () => {
    expect(commitMoment(repository('2026-11-22T01:30:05+02:00'), {})).toEqual(new Date('2026-11-21T23:30:05Z'));
    expect(commitMoment(folder(), { SOURCE_DATE_EPOCH: '1767225601' })).toEqual(new Date('2026-01-01T00:00:01Z'));
    expect(commitMoment(folder(), {})).toBeUndefined();
  });

  it('is the one that SOURCE_DATE_EPOCH gives, before all others', () => {
    const root = repository('2026-11-22T12:00:00Z');
    expect(commitDate(root, { SOURCE_DATE_EPOCH: '1767225600' })).toBe('2026-01-01');
    expect(commitDate(root, { SOURCE_DATE_EPOCH: '' })).toBe('2026-11-22');
    expect(() => commitDate(root, { SOURCE_DATE_EPOCH: 'today' })).toThrow('SOURCE_DATE_EPOCH is "today"');
    expect(() => commitDate(root, { SOURCE_DATE_EPOCH: '9'.repeat(30) })).toThrow(UnknownDate);
  });

  it('is not known to git in a tree without it, without a commit, or inside another repository', () => {
    const root = folder();
    expect(commitDate(root, {})).toBeUndefined();
    git(root, '2026-11-22T12:00:00Z', 'init', '--quiet');
    expect(commitDate(root, {})).toBeUndefined();
    const inner = join(repository('2020-01-01T12:00:00Z'), 'unpacked');
    mkdirSync(inner);
    expect(commitDate(inner, {})).toBeUndefined();
  });

  it('is then that of the newest change, or of the newest revision', () => {
    const later = 'second:\n  date: 2026-12-24\n  title: Second edition\n  why: It goes on.\n';
    const { workspace } = openWorkspace(content({ 'changes/2026-12-24.yaml': later }));
    expect(workspace?.today).toBe('2026-12-24');
    expect(newestChange({ ...workspace!.handbook, changes: [] })).toBe('2026-07-28');
  });

  it('is never that of the machine', () => {
    const { workspace } = openWorkspace(content({ 'changes/2026-11-22.yaml': replace('date: 2026-11-22', 'date: 2019-01-01') }));
    expect(workspace?.today).toBe('2019-01-01');
    expect(openWorkspace(content(), { today: '2031-05-06' }).workspace?.today).toBe('2031-05-06');
  });
});
