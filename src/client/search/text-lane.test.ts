import { expect, test } from 'vitest';
import type { NamedPage, TextIndexFile } from './index-format.ts';
import { createMatcher } from './matcher.ts';
import type { Pagefind } from './pagefind.ts';
import { textLane } from './text-lane.ts';
import { writeTerms } from './term-list.ts';

const page = (path: string, title: string, kind: string): NamedPage => ({ path, title, kind, revisions: [], identifiers: [], otherWords: [] });
const names = createMatcher({ topics: [], revisions: [], pages: [page('q/replicas/', 'Why do replicas fail?', 'concept'), page('glossary/#host', 'Host', 'term'), page('about/', 'About', 'page')] });
const file: TextIndexFile = { texts: 'aa bb ', entries: [['corrections/#c', '“Sessions isolate.”', 'correction', 'security', 'cc', [0]]] };
const found: Record<string, readonly { readonly id: string; readonly score: number; readonly words: readonly number[] }[]> = {
  isolate: [{ id: 'en_cc', score: 5, words: [1] }, { id: 'en_aa', score: 0.4, words: [2] }, { id: 'en_unknown', score: 9, words: [] }],
  sessions: [{ id: 'en_cc', score: 5, words: [0] }],
};
const pagefind: Pagefind = {
  search: (query) => Promise.resolve({ results: (found[query] ?? []).map((result) => ({ ...result, data: () => Promise.resolve({ content: 'Sessions isolate. No.', anchors: [] }) })) }),
};
let loads = 0;
const lane = textLane(pagefind, file, names, () => Promise.resolve((loads += 1, writeTerms(['isolate', 'session', 'sessions']))));

test('texts are told by their ids; an entry has its own title, topic and place', async () => {
  const hits = await lane.search('sessions isolate');
  expect(hits.map((hit) => hit.page.path)).toEqual(['corrections/#c', 'q/replicas/']);
  expect(hits[0]!.page).toMatchObject({ title: '“Sessions isolate.”', kind: 'correction', topic: 'security' });
  const { excerpt } = await hits[0]!.load!();
  expect(excerpt.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['Sessions', 'isolate']);
  expect(lane.pages.map(({ path }) => path)).toEqual(['q/replicas/', 'glossary/#host', 'about/', 'corrections/#c']);
});

test('a page found by its name only has nothing to load', async () => {
  expect(await lane.search('host')).toEqual([{ page: names.pages[1] }]);
});

test('the list of terms is loaded once, and only for words that no name has', async () => {
  expect(await lane.mend('replicas')).toBeUndefined();
  expect(loads).toBe(0);
  expect(await lane.mend('isolte')).toBe('isolate');
  expect(await lane.mend('isolate')).toBeUndefined();
  expect(loads).toBe(1);
});

test('nearest names are offered', () => {
  expect(lane.nearest('hosst', 2)).toEqual(['Host']);
  expect(lane.nearest('qqqq', 3)).toEqual([]);
});
