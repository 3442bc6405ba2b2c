import { readIndex } from './index-format.ts';
import type { NameHit } from './matcher.ts';
import { keyOfLine, nameKey, readEntry, type Directory, type Entry, type Run } from './part-format.ts';
import { fold, meaning, squash, subjectWords, words } from './query.ts';
import { createRanking, leastBeginning, mayBegin, memberOf, type Known } from './ranking.ts';

/** Gives the text of a file of the parts, by its name in their folder. */
export type LoadPart = (name: string) => Promise<string>;

/** As many results come out of parts: those that are shown at once. */
export const mostFirst = 6;
/** A query that needs more parts gets its first result out of the whole index. */
export const mostParts = 9;
/** A query of more words is not looked up as a name that is written with other gaps, or half. */
const mostGaps = 5;
/** Comes after all letters. */
const last = '\uffff';

/** The first and the last key of some that stand together. */
type Range = readonly [from: string, to: string];

/**
 * Finds the first results of a query out of parts of the index. They are those of the whole index, since everything that
 * the query's words, and longer ones that begin with them, say of any page is loaded, and what is known of others has no
 * part in it. Where that would be too much, they are only those whose very name the query is.
 */
export async function findInParts(directory: Directory, load: LoadPart, query: string): Promise<NameHit[]> {
  const known = await knownIn(directory, load, rangesOf(query));
  const same = known === undefined ? await knownIn(directory, load, [beginning(nameKey(squash(query)), false)]) : undefined;
  const found = (known === undefined ? same && createRanking(same).findSame(query) : createRanking(known).find(query))?.slice(0, mostFirst) ?? [];
  const fileOf = (at: number): number => Math.floor(at / directory.perFile);
  const files = [...new Set(found.map(({ at }) => fileOf(at)))];
  const pages = new Map(await Promise.all(files.map(async (file) => [file, readIndex(`${directory.head}\n${await load(`pages-${file}`)}`).pages] as const)));
  return found.map(({ at, name }) => ({ page: pages.get(fileOf(at))![at % directory.perFile]!, ...(name !== undefined && { name }) }));
}

/** What the entries of some ranges say; undefined where they are too much. */
async function knownIn(directory: Directory, load: LoadPart, ranges: readonly Range[]): Promise<Known | undefined> {
  const names = await partsOf(directory, load, ranges);
  if (names === undefined) return undefined;
  const lines = (await Promise.all(names.map(load))).flatMap((part) => part.split('\n'));
  const entries = lines.filter((line) => ranges.some(([from, to]) => keyOfLine(line) >= from && keyOfLine(line) <= to)).map(readEntry);
  return entries.some(({ tooCommon }) => tooCommon) ? undefined : knownOf(directory, entries);
}

/** A range of one key, or of all that begin with it. */
const beginning = (key: string, isOpen: boolean): Range => [key, isOpen ? key + last : key];

/** What a query is looked up by: its words and longer ones, and itself as a name. */
function rangesOf(query: string): readonly Range[] {
  const folded = fold(query);
  const member = memberOf(folded);
  return [
    ...subjectWords(query).map(meaning).map((word) => beginning(word, word.length >= leastBeginning)),
    ...(words(query).length > mostGaps && !mayBegin(folded) ? [] : [beginning(nameKey(squash(folded)), folded.length > 2 && mayBegin(folded))]),
    ...(member === undefined ? [] : [beginning(nameKey(squash(member)), false)]),
  ];
}

/** The names of the parts that have entries of some ranges; undefined where they are too many. */
async function partsOf({ begins, levels }: Directory, load: LoadPart, ranges: readonly Range[]): Promise<readonly string[] | undefined> {
  let nodes = [{ name: '', begins }];
  for (let level = 0; ; level += 1) {
    const names = new Set(nodes.flatMap((node) => ranges.flatMap(([from, to]) => node.begins.flatMap((begin, at) => {
      const next = node.begins[at + 1];
      return begin <= to && (next === undefined || next > from) ? [`${node.name}${node.name && '.'}${at}`] : [];
    }))));
    if (names.size > mostParts) return undefined;
    if (level === levels) return [...names];
    nodes = await Promise.all([...names].map(async (name) => ({ name, begins: (await load(name)).split('\n') })));
  }
}

/** What some entries say. */
function knownOf({ pages: count, runs }: Directory, entries: readonly Entry[]): Known {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const pagesOf = new Map(entries.map(({ key, postings }) => [key, new Map(postings.map(({ at, strength }) => [at, strength]))]));
  const names = new Map(entries.flatMap(({ names: placed }) => placed.map((each) => [`${each.name.pages[0]} ${each.place}`, each])));
  const runOf = (page: number): Run => {
    let left = page;
    return runs.find(({ pages }) => (left -= pages) < 0)!;
  };
  return {
    count, names: [...names.values()].sort((a, b) => a.name.pages[0]! - b.name.pages[0]! || a.place - b.place).map(({ name }) => name),
    pagesOf: (word) => pagesOf.get(word),
    longer: (word) => [...pagesOf].flatMap(([key, pages]) => (key !== word && key.startsWith(word) ? [pages] : [])),
    frequency: (word) => byKey.get(word)?.frequency, size: (page) => runOf(page).size, weight: (page) => runOf(page).weight,
  };
}
