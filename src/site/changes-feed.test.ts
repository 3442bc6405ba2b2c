import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadHandbook } from '../model/load.ts';
import { readContentTree } from '../model/source/file-tree.ts';
import { changesFeed } from './changes-feed.ts';

const { handbook } = loadHandbook(readContentTree(join(import.meta.dirname, '..', '..')));
const feed = changesFeed(handbook!);
const all = (pattern: RegExp): string[] => [...feed.matchAll(pattern)].map((match) => match[1]!);

it('has an entry for each change, newest first, with a permanent id of its own', () => {
  const ids = all(/<id>(.*?)<\/id>/g);
  expect(ids).toHaveLength(handbook!.changes.length + 1);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const days = all(/<published>(.*?)<\/published>/g);
  expect(days).toEqual([...days].sort().reverse());
});

it('keeps the ids that were published', () => {
  expect(all(/<id>(.*?)<\/id>/g)).toContain('urn:uuid:2c3aa3d4-96ea-8dcb-8fc6-3241efa66eac');
});

it('says when the newest change was, not when it was built', () => {
  expect(/<updated>(.*?)<\/updated>/.exec(feed)?.[1]).toBe(`${handbook!.changes.map(({ date }) => date).sort().at(-1)}T00:00:00.000Z`);
});

it('links are relative to the feed, and lead to the page of changes and to answers', () => {
  const links = all(/href="([^"]*)"/g);
  expect(links.filter((link) => link.includes('//'))).toEqual([]);
  expect(links).toContain('./#handbook-opens');
  expect(links).toContain('../q/what-is-mcp/');
});
