import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { headersFile } from './headers-file.ts';
import { hashSource } from './inline-scripts.ts';
import { writePolicies } from './write-policies.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handbook-policies-'));
  mkdirSync(join(folder, 'q'));
  for (const [file, script] of [['index.html', 'a()'], ['q/index.html', 'b()']]) {
    writeFileSync(join(folder, file!), `<!doctype html><html lang="en"><head><meta charset="utf-8"><script>${script}</script></head></html>`);
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

it('gives each page its own policy, and the hosts that of all', () => {
  const sources = writePolicies(folder);
  expect(sources).toEqual([hashSource('a()'), hashSource('b()')].sort());
  expect(readFileSync(join(folder, '_headers'), 'utf8')).toBe(headersFile(sources));
  const home = readFileSync(join(folder, 'index.html'), 'utf8');
  expect(home).toContain(hashSource('a()'));
  expect(home).not.toContain(hashSource('b()'));
});

it('changes nothing when it is done again', () => {
  const first = writePolicies(folder);
  const read = (): string[] => ['index.html', 'q/index.html', '_headers'].map((file) => readFileSync(join(folder, file), 'utf8'));
  const [before, { mtimeMs }] = [read(), statSync(join(folder, 'index.html'))];
  expect(writePolicies(folder)).toEqual(first);
  expect(read()).toEqual(before);
  expect(statSync(join(folder, 'index.html')).mtimeMs).toBe(mtimeMs);
});
