import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { indexableKinds } from './page-kinds.ts';

test('each kind of page that may be listed has one page, the preferred one where there is one', () => {
  const dist = mkdtempSync(join(tmpdir(), 'page-kinds-'));
  onTestFinished(() => rmSync(dist, { recursive: true, force: true }));
  const hidden = '<meta name="robots" content="noindex">';
  const pages = { '': '', 'q/': '', 'q/a/': '', 'q/b/': '', 'q/a/evidence/': '', 'q/a/interview/': hidden, 'q/tier/junior/': '', 'search/': hidden, 'old/': '<meta http-equiv="refresh" content="0">' };
  for (const [path, head] of Object.entries(pages)) {
    const file = join(dist, path, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `<head>${head}</head>`);
  }
  expect(indexableKinds(dist, ['/q/b/', '/gone/'])).toEqual([
    { kind: 'home', path: '/' }, { kind: 'q', path: '/q/' }, { kind: 'evidence of one of q', path: '/q/a/evidence/' },
    { kind: 'one of q', path: '/q/b/' }, { kind: 'one of a facet', path: '/q/tier/junior/' },
  ]);
});
