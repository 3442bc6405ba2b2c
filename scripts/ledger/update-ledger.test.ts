import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishedFile, readPublished } from '../../src/model/ledger-published.ts';
import { siteOf } from '../check/built-site.ts';
import { content } from '../check/test-content.ts';
import { openWorkspace } from '../check/workspace.ts';
import { committedLedger, updateLedger } from './update-ledger.ts';

const { handbook, surface } = openWorkspace(content()).workspace!;
const files: Readonly<Record<string, string>> = { 'index.html': '<!doctype html><h1 id="a">x</h1>', 'feed.xml': '<feed/>' };
const site = siteOf(Object.keys(files), (path) => files[path]!, { handbook, surface });
const lines = (text: string) => [...readPublished(text).addresses.keys()];

describe('an update', () => {
  it('adds what the build publishes and keeps what it lacks', () => {
    const { text, added, removed } = updateLedger('/gone/\n/\n', site);
    expect(lines(text)).toEqual(['/', '/#a', '/feed.xml', '/gone/']);
    expect([added, removed]).toEqual([['/#a', '/feed.xml'], []]);
  });

  it('changes nothing when it is run again', () => {
    const { text } = updateLedger('', site);
    expect(updateLedger(text, site)).toEqual({ text, added: [], removed: [] });
  });

  it('may take out what was neither committed nor built, and nothing else', () => {
    const { text, removed } = updateLedger('/committed/\n/draft/\n/#a\n', site, new Set(['/committed/']));
    expect(removed).toEqual(['/draft/']);
    expect(lines(text)).toEqual(['/', '/#a', '/committed/', '/feed.xml']);
  });
});

describe('what was committed', () => {
  it('is read from the last commit, not from the file', () => {
    const root = mkdtempSync(join(tmpdir(), 'handbook-ledger-'));
    try {
      const git = (...words: string[]) => execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...words], { cwd: root, stdio: 'ignore' });
      mkdirSync(dirname(join(root, publishedFile)), { recursive: true });
      writeFileSync(join(root, publishedFile), '/a/\n');
      git('init');
      expect(committedLedger(root)).toBeUndefined();
      git('commit', '--allow-empty', '-m', 'empty');
      expect(committedLedger(root)!.size).toBe(0);
      git('add', '.');
      git('commit', '-m', 'first');
      writeFileSync(join(root, publishedFile), '/a/\n/b/\n');
      expect([...committedLedger(root)!]).toEqual(['/a/']);
      expect(committedLedger(join(root, 'src'))).toBeUndefined();
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  it('is not known where there is no repository', () => {
    expect(committedLedger(tmpdir())).toBeUndefined();
  });
});
