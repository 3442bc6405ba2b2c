import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keptFile } from './kept-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handbook-kept-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('makes a file once, and leaves nothing else beside it', async () => {
  const make = vi.fn(async () => Buffer.from('made'));
  const file = join(folder, 'deep/name');
  for (let time = 0; time < 2; time += 1) expect((await keptFile(file, make)).toString()).toBe('made');
  expect(make).toHaveBeenCalledTimes(1);
  expect(readdirSync(join(folder, 'deep'))).toEqual(['name']);
});

it('goes on where nothing can be kept, and keeps nothing that failed', async () => {
  writeFileSync(join(folder, 'file'), '');
  expect((await keptFile(join(folder, 'file/name'), async () => Buffer.from('made'))).toString()).toBe('made');
  await expect(keptFile(join(folder, 'name'), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(readdirSync(folder)).toEqual(['file']);
});
