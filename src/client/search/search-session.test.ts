import { beforeEach, expect, test, vi } from 'vitest';
import { noFilters } from './facets.ts';
import type { NamedPage } from './index-format.ts';
import { createMatcher } from './matcher.ts';
import type { Detail, TextHit } from './result.ts';
import { complete, createSession, pageSize, type Lanes, type SearchView } from './search-session.ts';
import type { TextLane } from './text-lane.ts';

const page = (path: string, title: string, kind: string, changes: Partial<NamedPage> = {}): NamedPage => ({ path, title, kind, revisions: [], identifiers: [], otherWords: [], ...changes });
const matcher = createMatcher({ topics: [['tools', 'Tools']], revisions: ['2024-11-05'], pages: [
  page('q/listing/', 'Listing', 'concept', { identifiers: [{ text: 'tools/list', also: [] }], tier: 'junior', topic: 'tools' }),
  page('q/structured/', 'Structured output', 'debugging', { tier: 'mid', topic: 'tools' }),
  page('about/', 'About', 'page'),
  ...Array.from({ length: 10 }, (_, index) => page(`q/more-${index}/`, `More ${index}`, 'concept')),
] });
const entry = page('corrections/#a', '“A”', 'correction', { topic: 'tools' });
const detail: Detail = { excerpt: [{ text: 'text', marked: false }], sections: [] };
const hit = (index: number): TextHit => ({ page: matcher.pages[index]!, load: () => Promise.resolve(detail) });
const paths = (view: SearchView): string[] => view.results.map((result) => result.page.path);

let views: SearchView[];
let texts: Record<string, readonly TextHit[]>;
let mended: Record<string, string>;
let text: TextLane;
let lanes: Lanes;

beforeEach(() => {
  views = [];
  texts = {};
  mended = {};
  text = {
    pages: [...matcher.pages, entry], mend: (query) => Promise.resolve(mended[query]), search: (query) => Promise.resolve(texts[query] ?? []),
    nearest: () => ['tools/list'],
  };
  lanes = { names: () => Promise.resolve(matcher), text: () => Promise.resolve(text) };
});

async function finish(): Promise<SearchView> {
  await vi.waitFor(() => expect(views.at(-1)?.progress).toMatch(/done|idle/));
  return views.at(-1)!;
}

function run(query: string, filters = noFilters): Promise<SearchView> {
  views = [];
  createSession(lanes, (view) => views.push(view)).run({ query, filters });
  return finish();
}

test('names come at once and keep their places when the text comes after them', async () => {
  texts['tools/list'] = [hit(2), hit(0)];
  const last = await run('tools/list');
  expect(paths(views[0]!)).toEqual(['q/listing/']);
  expect(views[0]?.progress).toBe('loading');
  expect(paths(last)).toEqual(['q/listing/', 'about/']);
  expect(last.results.every((result) => result.detail === detail)).toBe(true);
  expect(last.total).toBe(2);
});

test('a query with a misspelled word is mended, and the view says so', async () => {
  mended['strctured'] = 'structured';
  texts['structured'] = [hit(2)];
  const last = await run('strctured');
  expect(last.corrected).toBe('structured');
  expect(paths(last)).toEqual(['q/structured/', 'about/']);
  expect(last.marked).toEqual(['structured']);
});

test('a query that a name answers is taken as it is', async () => {
  mended['tools/list'] = 'tool lists';
  expect((await run('tools/list')).corrected).toBeUndefined();
});

test('a search without any result offers what is near', async () => {
  const last = await run('xylophone');
  expect([last.total, last.nearest]).toEqual([0, ['tools/list']]);
});

test('what parts of the index gave keeps its place when the whole index and the text come, and is completed', async () => {
  texts['tools/list'] = [hit(2), hit(0)];
  let whole = false;
  const first = matcher.find('tools/list').map((found) => ({ ...found, page: { ...found.page } }));
  lanes = {
    names: () => Promise.resolve({ marked: matcher.marked, get pages() { return whole ? matcher.pages : undefined; }, find: (query: string) => (whole ? matcher.find(query) : Promise.resolve(first)) }),
    text: () => {
      whole = true;
      return Promise.resolve(text);
    },
  };
  const last = await run('tools/list');
  expect(paths(views[0]!)).toEqual(['q/listing/']);
  expect(paths(last)).toEqual(['q/listing/', 'about/']);
  expect(last.results.map((result) => result.detail)).toEqual([detail, detail]);
});

test('while only parts of the index are known, nothing is counted', async () => {
  lanes.names = () => Promise.resolve({ marked: matcher.marked, find: () => [] });
  expect(await run('')).toMatchObject({ progress: 'idle', counts: undefined });
  lanes.text = () => Promise.reject(new Error('offline'));
  expect(await run('', { ...noFilters, topic: 'tools' })).toMatchObject({ progress: 'done', total: 0, counts: undefined });
});

test('filters narrow both lanes and count every value', async () => {
  texts['anything'] = [hit(0), hit(1), hit(2)];
  const last = await run('anything', { ...noFilters, tier: 'mid' });
  expect(paths(last)).toEqual(['q/structured/']);
  expect([...last.counts!.tier]).toEqual([['junior', 1], ['mid', 1]]);
});

test('filters alone list what they leave, entries included; nothing at all is idle', async () => {
  expect(paths(await run('', { ...noFilters, topic: 'tools' }))).toEqual(['q/listing/', 'q/structured/', 'corrections/#a']);
  expect(await run(' ')).toMatchObject({ progress: 'idle', total: 0 });
  lanes.text = () => Promise.reject(new Error('offline'));
  expect(paths(await run('', { ...noFilters, topic: 'tools' }))).toEqual(['q/listing/', 'q/structured/']);
});

test('a newer search silences an older one', async () => {
  texts['old'] = [hit(0)];
  texts['new'] = [hit(1)];
  const session = createSession(lanes, (view) => views.push(view));
  session.run({ query: 'old', filters: noFilters });
  session.run({ query: 'new', filters: noFilters });
  await finish();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(views.every((view) => view.query === 'new')).toBe(true);
});

test('the first results are complete when a search is done, the others when they come into view', async () => {
  texts['long'] = Array.from({ length: 5 }, (_, index) => hit(index + 3));
  const session = createSession(lanes, (view) => views.push(view));
  session.run({ query: 'long', filters: noFilters });
  const done = await finish();
  const completed = (view: SearchView): boolean[] => view.results.map((result) => result.detail !== undefined);
  expect(completed(done)).toEqual(Array.from({ length: 5 }, (_, index) => index < complete));
  session.complete(done.results[4]!.page);
  await vi.waitFor(() => expect(completed(views.at(-1)!)[4]).toBe(true));
  expect(completed(views.at(-1)!)[3]).toBe(false);
  expect(paths(views.at(-1)!)).toEqual(paths(done));
});

test('a result that comes into view while the next search is under way does not bring back its own', async () => {
  texts['first'] = Array.from({ length: 5 }, (_, index) => hit(index + 3));
  texts['second'] = [hit(2)];
  const session = createSession(lanes, (view) => views.push(view));
  session.run({ query: 'first', filters: noFilters });
  const { results } = await finish();
  views = [];
  session.run({ query: 'second', filters: noFilters });
  session.complete(results[4]!.page);
  await finish();
  expect(views.filter((view) => view.progress === 'done').map(paths)).toEqual([['about/']]);
});

test('more results come on demand', async () => {
  texts['further'] = Array.from({ length: 10 }, (_, index) => hit(index + 3));
  const session = createSession(lanes, (view) => views.push(view));
  session.run({ query: 'further', filters: noFilters });
  const first = await finish();
  expect([first.results.length, first.total]).toEqual([pageSize, 10]);
  views = [];
  session.more();
  await vi.waitFor(() => expect(views.at(-1)?.progress).toBe('done'));
  expect(views.at(-1)?.results).toHaveLength(10);
});

test('a text that cannot be had leaves its result without an excerpt', async () => {
  texts['broken'] = [{ page: matcher.pages[1]!, load: () => Promise.reject(new Error('gone')) }];
  const last = await run('broken');
  expect(last.results.map((result) => [result.page.path, result.detail])).toEqual([['q/structured/', undefined]]);
});

test('without the full text there are still names, without the index there is word of it', async () => {
  lanes.text = () => Promise.reject(new Error('offline'));
  expect(await run('tools/list')).toMatchObject({ failed: 'text', total: 1 });
  lanes.names = () => Promise.reject(new Error('offline'));
  expect(await run('tools/list')).toMatchObject({ failed: 'index', progress: 'done' });
});
