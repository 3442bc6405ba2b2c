import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readIndex, writeIndex, type NameIndex } from '../../src/client/search/index-format.ts';
import { createMatcher, type NameHit } from '../../src/client/search/matcher.ts';
import { findInParts, mostFirst, mostParts } from '../../src/client/search/find-in-parts.ts';
import { readDirectory } from '../../src/client/search/part-format.ts';
import { loadHandbook } from '../../src/model/load.ts';
import { readContentTree } from '../../src/model/source/file-tree.ts';
import { suite } from '../../tests/site/search-queries.ts';
import { growIndex } from '../bench/grown-index.ts';
import { budgets } from '../check/budgets.ts';
import { compressedSize } from '../check/compressed-size.ts';
import { firstResult } from '../check/search-weight.ts';
import { nameIndex } from './index-files.ts';
import { allNamesFile, cut, nameFiles, namesFile } from './name-parts.ts';
import { searchContent } from './search-content.ts';

const handbook = loadHandbook(readContentTree(join(import.meta.dirname, '../..'))).handbook!;
const content = searchContent(handbook);
/** The index of the handbook itself, with every page that it knows. */
const index = nameIndex(content, content.index.pages.map(({ path, title }) => ({ path, title })));
const answers = index.pages.filter(({ tier }) => tier !== undefined).length;
const queries = Object.values(suite).flat().map(([query]) => query);

/** Some of a list, spread over it. */
const sample = <Value>(all: readonly Value[], most: number): Value[] => all.filter((_, at) => at % Math.ceil(all.length / most) === 0);

/** What is shown of what was found. */
const shown = (hits: readonly NameHit[]): unknown[] => hits.map(({ page: { path, title, kind, tier, topic, revisions }, name }) => [path, title, kind, tier, topic, revisions, name]);

/** An index in parts: the matcher of the whole, and what finds in parts. */
function partsOf(grown: NameIndex): { files: ReadonlyMap<string, string>; whole: ReturnType<typeof createMatcher>; find(query: string): Promise<{ hits: NameHit[]; bytes: number; parts: number }> } {
  const { files } = nameFiles(grown, { ...cut, whole: 0 });
  const directory = readDirectory(files.get(namesFile)!);
  const sizes = new Map([...files].map(([path, text]) => [path, compressedSize(text)]));
  return {
    files, whole: createMatcher(readIndex(files.get(allNamesFile)!)),
    async find(query) {
      const loaded = new Set<string>();
      const hits = await findInParts(directory, (name) => {
        const path = `search/names/${directory.stamp}/${name}.txt`;
        loaded.add(path);
        return Promise.resolve(files.get(path)!);
      }, query);
      return { hits, bytes: [namesFile, ...loaded].reduce((sum, path) => sum + sizes.get(path)!, 0), parts: [...loaded].filter((path) => files.get(path)!.includes('|') && !path.includes('/pages-')).length };
    },
  };
}

test('a small index stays one file as it is', () => {
  const { files, paths } = nameFiles(index);
  expect([...files]).toEqual([[namesFile, writeIndex(index)]]);
  expect(paths).toEqual(index.pages.map(({ path }) => path));
});

test('parts come with the whole index, which has the same pages in the order that is told', () => {
  const { files, paths } = nameFiles(index, { ...cut, whole: 0 });
  const whole = readIndex(files.get(allNamesFile)!);
  expect(whole.pages.map(({ path }) => path)).toEqual(paths);
  const named = (of: NameIndex): string[] => of.pages.flatMap(({ path, identifiers, otherWords }) => [...identifiers, ...otherWords].map(({ text, also }) => [path, text, ...also.map((at) => of.pages[at]!.path)].join(' '))).sort();
  expect(named(whole)).toEqual(named(index));
  expect(nameFiles(index, { ...cut, whole: 0 })).toEqual({ files, paths });
});

// The whole index has more than the parts only where a word is too common or a query has too many: never for a whole name.
test.each([[answers, 0], [150, 0], [1000, 0.03], [3000, 0.22]])('with %i answers, parts find the first pages that the whole index finds', { timeout: 120_000 }, async (wanted, mayMiss) => {
  const { files, whole, find } = partsOf(growIndex(index, handbook, wanted));
  const some = wanted > 200 ? 150 : 300;
  const titles = sample(whole.pages.map(({ title }) => title), some);
  const identifiers = sample(whole.pages.flatMap((page) => page.identifiers.map(({ text }) => text)), some);
  const otherWords = sample(whole.pages.flatMap((page) => page.otherWords.map(({ text }) => text)), some);
  const halves = sample(whole.names, some).map((name) => name.slice(0, Math.ceil(name.length * 0.6)));
  const less: string[] = [];
  const limit = budgets.BUDGET011.limit;
  let [most, sum] = [0, 0];
  for (const query of [...queries, ...titles, ...identifiers, ...otherWords, ...halves]) {
    const wantedHits = whole.find(query).slice(0, mostFirst);
    const { hits, bytes, parts } = await find(query);
    expect([query, shown(hits)]).toEqual([query, shown(wantedHits.slice(0, hits.length))]);
    if (hits.length < wantedHits.length) less.push(query);
    expect(parts).toBeLessThanOrEqual(mostParts + 1);
    if (queries.includes(query)) [most, sum] = [Math.max(most, bytes), sum + bytes];
  }
  const whichNames = new Set([...titles, ...identifiers]);
  for (const query of less.filter((each) => whichNames.has(each))) expect([query, (await find(query)).hits.length > 0]).toEqual([query, true]);
  expect(less.filter((query) => queries.includes(query)).length).toBeLessThanOrEqual(queries.length * mayMiss);
  const bound = firstResult(files, (texts) => texts.map(compressedSize)).reduce((total, { amount }) => total + amount, 0);
  expect(most).toBeLessThanOrEqual(bound);
  expect(bound).toBeLessThanOrEqual(limit);
  console.log(`${wanted} answers: whole ${compressedSize(files.get(allNamesFile)!)}, directory ${compressedSize(files.get(namesFile)!)}, a first result ${Math.round(sum / queries.length)} in the mean, ${most} at most, ${bound} ever; ${less.filter((query) => queries.includes(query)).length} queries with less`);
});

test('a large directory has others below it, and a word of which there is too much stands in the whole index only', async () => {
  const { files } = nameFiles(index, { ...cut, whole: 0, directory: 1, inner: 80, entry: 60 });
  const directory = readDirectory(files.get(namesFile)!);
  expect(directory.levels).toBeGreaterThan(0);
  const find = (query: string): Promise<NameHit[]> => findInParts(directory, (name) => Promise.resolve(files.get(`search/names/${directory.stamp}/${name}.txt`)!), query);
  const whole = createMatcher(readIndex(files.get(allNamesFile)!));
  for (const query of queries) {
    const hits = shown(await find(query));
    expect([query, hits]).toEqual([query, shown(whole.find(query)).slice(0, hits.length)]);
  }
  expect((await find('tools/list'))[0]?.page.path).toBe('q/tool-discovery-invocation/');
});

test('a text with a sign that separates is refused', () => {
  expect(() => nameFiles({ ...index, pages: [{ ...index.pages[0]!, title: 'This | that' }] }, { ...cut, whole: 0 })).toThrow('“This | that” cannot be written');
});
