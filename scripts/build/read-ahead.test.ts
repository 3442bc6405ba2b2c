import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { announceMaps, parsedAhead } from '../../src/site/maps-ahead.ts';
import { mapsOfThread } from './read-ahead.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'handbook-ahead-'));
});
afterEach(() => {
  announceMaps(undefined);
  rmSync(root, { recursive: true });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, 'src/content', file)), { recursive: true });
  writeFileSync(join(root, 'src/content', file), text);
}

it('finds the data of a file that has not changed since, and of no other', async () => {
  write('facts/tools.yaml', 'a:\n  claim: One.\n');
  write('topics.yaml', 'broken: "\n');
  write('ledger/redirects.yaml', 'a: 1\n');
  write('questions/a.mdx', '---\ntitle: A\n---\n');
  const maps = mapsOfThread(root);
  announceMaps(maps);
  expect(await parsedAhead('src/content/facts/tools.yaml', 'a:\n  claim: One.\n')).toMatchObject({ data: { a: { claim: 'One.' } } });
  expect(await parsedAhead('src/content/facts/tools.yaml', 'a:\n  claim: Two.\n')).toBeUndefined();
  expect([...(await maps).keys()]).toEqual(['src/content/facts/tools.yaml']);
});

it('gives nothing where nothing can be read, or nothing is parsed ahead', async () => {
  announceMaps(mapsOfThread(join(root, 'missing')));
  expect(await parsedAhead('src/content/topics.yaml', '')).toBeUndefined();
  announceMaps(undefined);
  expect(await parsedAhead('src/content/topics.yaml', '')).toBeUndefined();
});
