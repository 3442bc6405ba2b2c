import { expect, test } from 'vitest';
import { cut, nameFiles } from '../../../scripts/build/name-parts.ts';
import { writeIndex, type NamedPage, type NameIndex } from './index-format.ts';
import { openNames, type OpenNames } from './names-lane.ts';

const page = (path: string, title: string, identifiers: string[] = []): NamedPage => ({ path, title, kind: 'concept', tier: 'mid', topic: 'tools', revisions: [], identifiers: identifiers.map((text) => ({ text, also: [] })), otherWords: [] });
const index: NameIndex = {
  revisions: ['2025-06-18'], topics: [['tools', 'Tools']],
  pages: [page('q/listing/', 'Listing what a server offers', ['tools/list']), page('q/session/', 'A session begins', ['Mcp-Session-Id']), page('q/more/', 'Something more of it')],
};
const { files } = nameFiles(index, { ...cut, whole: 0 });
const places = { index: new URL('https://example.invalid/guide/search/names.txt') };

/** Opens the lane on what a server has. Gives the paths that were asked for as well. */
async function open(served: ReadonlyMap<string, string>): Promise<{ names: OpenNames; asked: string[] }> {
  const asked: string[] = [];
  const load = (address: URL): Promise<string> => {
    const path = address.pathname.replace('/guide/', '');
    asked.push(path);
    const text = served.get(path);
    return text === undefined ? Promise.reject(new Error(`${path} answered 404`)) : Promise.resolve(text);
  };
  return { names: await openNames(served.get('search/names.txt')!, places, load), asked };
}

const found = async (names: OpenNames, query: string): Promise<string[]> => (await names.find(query)).map((hit) => hit.page.path);

test('an index that is not cut is all there at once', async () => {
  const { names, asked } = await open(new Map([['search/names.txt', writeIndex(index)]]));
  expect(names.find('tools/list')).toHaveLength(1);
  expect(names.pages).toHaveLength(3);
  expect((await names.whole()).pages).toBe(names.pages);
  expect(asked).toEqual([]);
});

test('of an index in parts, only what a query needs is asked for, and nothing twice', async () => {
  const { names, asked } = await open(files);
  expect(names).toMatchObject({ topics: index.topics, revisions: index.revisions, kinds: ['concept'], tiers: ['mid'], pages: undefined });
  expect(await found(names, 'mcp session id')).toEqual(['q/session/']);
  const before = asked.length;
  expect(before).toBeGreaterThan(0);
  expect(asked.every((path) => /^search\/names\/[0-9a-f]{8}\/[\w.-]+\.txt$/.test(path))).toBe(true);
  expect(await found(names, 'mcp session id')).toEqual(['q/session/']);
  expect(asked).toHaveLength(before);
});

test('once the whole index is there, everything is found in it', async () => {
  const { names, asked } = await open(files);
  const all = await names.whole();
  expect(names.pages).toBe(all.pages);
  expect(names.find('tools/list')).toEqual(all.find('tools/list'));
  expect(await names.whole()).toBe(all);
  expect(asked).toEqual(['search/all-names.txt']);
});

test('parts that cannot be had find nothing, and are asked for again', async () => {
  const served = new Map([['search/names.txt', files.get('search/names.txt')!]]);
  const { names } = await open(served);
  expect(await found(names, 'tools/list')).toEqual([]);
  await expect(names.whole()).rejects.toThrow('404');
  for (const [path, text] of files) served.set(path, text);
  expect(await found(names, 'tools/list')).toEqual(['q/listing/']);
  expect((await names.whole()).pages).toHaveLength(3);
});
