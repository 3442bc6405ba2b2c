import { beforeEach, expect, test, vi } from 'vitest';
import { noFilters } from './facets.ts';
import type { SearchIndexFile } from './index-format.ts';
import { createMatcher } from './matcher.ts';
import type { Detail, TextHit } from './result.ts';
import { createSession, pageSize, type Lanes, type SearchView } from './search-session.ts';

const file: SearchIndexFile = {
  revisions: ['2024-11-05'],
  topics: [['tools', 'Tools']],
  pages: [
    ['q/listing/', 'Listing', 'concept', 'aa', 'tools/list', '', 'junior', 'tools', 1],
    ['q/structured/', 'Structured output', 'debugging', 'bb', '', '', 'mid', 'tools', 0],
    ['about/', 'About', 'page', 'cc', '', ''],
    ...Array.from({ length: 10 }, (_, index) => [`q/more-${index}/`, `More ${index}`, 'concept', `x${index}`, '', ''] as const),
  ],
  also: {},
};
const matcher = createMatcher(file);
const detail: Detail = { excerpt: [{ text: 'text', marked: false }], sections: [] };
const hit = (index: number): TextHit => ({ page: matcher.pages[index]!, load: () => Promise.resolve(detail) });
const paths = (view: SearchView): string[] => view.results.map(({ page }) => page.path);

let views: SearchView[];
let texts: Record<string, readonly TextHit[]>;
let lanes: Lanes;
let unknown: string[];

beforeEach(() => {
  views = [];
  texts = {};
  unknown = [];
  lanes = {
    matcher: () => Promise.resolve(matcher), unknownWords: () => Promise.resolve(unknown), textLoosely: () => Promise.resolve([]),
    text: (query) => Promise.resolve(texts[query] ?? []),
  };
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
  unknown = ['strctured'];
  texts['structured'] = [hit(1)];
  const last = await run('strctured');
  expect(last.corrected).toBe('structured');
  expect(paths(last)).toEqual(['q/structured/']);
});

test('with few results, pages that have most of the words come behind', async () => {
  texts['few words'] = [hit(0)];
  lanes.textLoosely = () => Promise.resolve([hit(2), hit(0)]);
  expect(paths(await run('few words'))).toEqual(['q/listing/', 'about/']);
});

test('words on no page are left out; without any other nothing is found', async () => {
  unknown = ['xylophone'];
  texts['session'] = [hit(1)];
  expect(paths(await run('session with xylophone'))).toEqual(['q/structured/']);
  expect((await run('xylophone')).total).toBe(0);
});

test('a search without any result offers what is near', async () => {
  unknown = ['toolslists'];
  const last = await run('toolslists');
  expect(last.total).toBe(0);
  expect(last.nearest[0]).toBe('tools/list');
});

test('filters narrow both lanes and count every value', async () => {
  texts['anything'] = [hit(0), hit(1), hit(2)];
  const last = await run('anything', { ...noFilters, tier: 'mid' });
  expect(paths(last)).toEqual(['q/structured/']);
  expect([...last.counts.tier]).toEqual([['junior', 1], ['mid', 1]]);
});

test('filters alone list what they leave; nothing at all is idle', async () => {
  expect(paths(await run('', { ...noFilters, topic: 'tools' }))).toEqual(['q/listing/', 'q/structured/']);
  expect(await run(' ')).toMatchObject({ progress: 'idle', total: 0 });
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

test('more results come on demand', async () => {
  texts['more'] = Array.from({ length: 10 }, (_, index) => hit(index + 3));
  const session = createSession(lanes, (view) => views.push(view));
  session.run({ query: 'more', filters: noFilters });
  const first = await finish();
  expect([first.results.length, first.total]).toEqual([pageSize, 10]);
  views = [];
  session.more();
  await vi.waitFor(() => expect(views.at(-1)?.progress).toBe('done'));
  expect(views.at(-1)?.results).toHaveLength(10);
});

test('without the full text there are still names, without the index there is word of it', async () => {
  lanes.text = () => Promise.reject(new Error('offline'));
  expect(await run('tools/list')).toMatchObject({ failed: 'text', total: 1 });
  lanes.matcher = () => Promise.reject(new Error('offline'));
  expect(await run('tools/list')).toMatchObject({ failed: 'index', progress: 'done' });
});
