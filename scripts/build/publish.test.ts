import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publish, publishedFolder, restorePrevious, stagingFolder } from './publish.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'handbook-publish-'));
});

afterEach(() => rmSync(root, { recursive: true }));

function write(folder: string, text: string): void {
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, folder, 'index.html'), text);
}

function published(): string {
  return readFileSync(join(root, publishedFolder, 'index.html'), 'utf8');
}

test('the first build is published', async () => {
  write(stagingFolder, 'first');
  await publish(root);
  expect(published()).toBe('first');
});

test('a new build replaces the last one, and nothing else is left behind', async () => {
  write(publishedFolder, 'old');
  writeFileSync(join(root, publishedFolder, 'gone.html'), 'old');
  write(stagingFolder, 'new');
  await publish(root);
  expect(published()).toBe('new');
  expect(existsSync(join(root, publishedFolder, 'gone.html'))).toBe(false);
  expect(existsSync(join(root, stagingFolder))).toBe(false);
  expect(existsSync(join(root, '.build-previous'))).toBe(false);
});

test('without a finished build the last one stays', async () => {
  write(publishedFolder, 'old');
  await expect(publish(root)).rejects.toThrow(/could not be published: ENOENT/);
  expect(published()).toBe('old');
});

test('what a deletion left half done is never taken for the last build', async () => {
  write('.build-discarded', 'half');
  restorePrevious(root);
  expect(existsSync(join(root, publishedFolder))).toBe(false);
  write(stagingFolder, 'new');
  await publish(root);
  expect(published()).toBe('new');
  expect(existsSync(join(root, '.build-discarded'))).toBe(false);
});

test('a publication that was cut off is undone', () => {
  write('.build-previous', 'old');
  restorePrevious(root);
  expect(published()).toBe('old');
});
