import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isBuiltOf, noteText } from './built-text.ts';
import type { Corpus } from './corpus.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handbook-built-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const text = (markdown: string): Corpus => {
  const page = { section: 'a', slug: 'b', title: 'B', description: '', markdown };
  return { sections: [{ id: 'a', label: 'A' }], pages: [page], median: page, next: page };
};

it('takes a site again for the text it was built of, and for no other', () => {
  const site = join(folder, 'built');
  noteText(folder, text('x'));
  expect(isBuiltOf(folder, site, text('x'))).toBe(false);
  mkdirSync(site);
  expect(isBuiltOf(folder, site, text('x'))).toBe(true);
  expect(isBuiltOf(folder, site, text('y'))).toBe(false);
});

it('does not take a site of which nobody said what it was built of', () => {
  mkdirSync(join(folder, 'built'));
  expect(isBuiltOf(folder, join(folder, 'built'), text('x'))).toBe(false);
});
