import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { leanBuild } from './lean-pages.ts';

let folder: string;
const page = (style: string, script = ''): string => `<!doctype html><html lang="en"><head><style>${style}</style></head><body><p>x</p>${script}</body></html>`;
const script = '<script type="module">x.className="made"</script>';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handbook-lean-'));
  mkdirSync(join(folder, 'q'));
  writeFileSync(join(folder, 'a.js'), 'export const x = `there`;');
  writeFileSync(join(folder, 'index.html'), page('p{top:0}.made,.there,.gone{top:0}', script));
  writeFileSync(join(folder, 'q/index.html'), page('p{top:0}'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('makes the pages of a folder lean, by what all its scripts make', () => {
  const { mtimeMs } = statSync(join(folder, 'q/index.html'));
  expect(leanBuild(folder)).toEqual({ pages: 1, saved: ',.gone'.length });
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe(page('p{top:0}.made,.there{top:0}', script));
  expect(statSync(join(folder, 'q/index.html')).mtimeMs).toBe(mtimeMs);
});

it('changes nothing when it is done again', () => {
  leanBuild(folder);
  expect(leanBuild(folder)).toEqual({ pages: 0, saved: 0 });
});
