import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import { clean, writeHead, writeIndex, writePages, type NamedPage, type NameIndex, type PageName } from '../../src/client/search/index-format.ts';
import { readKnown } from '../../src/client/search/matcher.ts';
import { endingsOf, namesOf } from '../../src/client/search/names.ts';
import { keyOfLine, nameKey, writeDirectory, writeEntry, writeTooCommon, type PlacedName, type Posting, type Run } from '../../src/client/search/part-format.ts';
import { squash } from '../../src/client/search/query.ts';
import type { Known } from '../../src/client/search/ranking.ts';
import { compressedSize } from '../check/compressed-size.ts';

/** Where the index of names lies, or the directory of its parts. */
export const namesFile = 'search/names.txt';
/** Where the whole index lies beside its parts. */
export const allNamesFile = 'search/all-names.txt';
/** The folder of the parts. */
export const partsFolder = 'search/names';

/** How the index is cut. Sizes are compressed. */
export interface Cut {
  /** A smaller index is not cut. It is a little less than the budget, so that a handbook grows into parts without touching it. */
  readonly whole: number;
  /** What a part has at most, and what the entry of a word has that is a part by itself; a larger one says only that there is too much of it. */
  readonly part: number;
  readonly entry: number;
  /** What the first directory has at most, and those below it. */
  readonly directory: number;
  readonly inner: number;
  /** What shows of pages comes in files of so many. */
  readonly pagesInFile: number;
}

/** The cut of a build. What a first result loads at most follows from it: `docs/decisions/0004-search.md` adds it up. */
export const cut: Cut = { whole: 14 * 1024, part: 850, entry: 950, directory: 1200, inner: 150, pagesInFile: 8 };

/** The files of an index of names by their names below the folder of the build, and the paths of its pages in the order in which they stand there. */
export interface NameFiles {
  readonly files: ReadonlyMap<string, string>;
  readonly paths: readonly string[];
}

/** Makes the files of an index of names: one as long as it is small, and parts of it when it has grown. Throws when a text holds a sign that separates. */
export function nameFiles(asked: NameIndex, sizes: Cut = cut): NameFiles {
  const paths = ({ pages }: NameIndex): string[] => pages.map(({ path }) => path);
  const small = writeIndex(asked);
  // No text grows by being compressed, but for a few bytes.
  if (small.length < sizes.whole || compressedSize(small) <= sizes.whole) return { files: new Map([[namesFile, small]]), paths: paths(asked) };
  const index = inRuns(asked);
  const whole = writeIndex(index);
  const known = readKnown(index.pages);
  const stamp = createHash('sha256').update(JSON.stringify(sizes)).update(whole).digest('hex').slice(0, 8);
  const files = new Map<string, string>();
  const put = (name: string, text: string): void => void files.set(`${partsFolder}/${stamp}/${name}.txt`, text);
  let nodes: PartNode[] = cutLines(linesOf(index, known).map((line) => (compressed(line) > sizes.entry ? writeTooCommon(line) : line)), sizes.part).map((lines) => ({ first: keyOfLine(lines[0]!), last: keyOfLine(lines.at(-1)!), text: lines.join('\n'), inner: [] }));
  let levels = 0;
  const directory = (): string => writeDirectory({ stamp, pages: index.pages.length, perFile: sizes.pagesInFile, levels, head: writeHead(index), runs: runsOf(known), begins: beginsOf(nodes) });
  while (compressedSize(directory()) > sizes.directory) {
    const groups = grouped(nodes, sizes.inner);
    if (groups.length === nodes.length) break;
    nodes = groups;
    levels += 1;
  }
  const putNode = ({ text, inner }: PartNode, name: string): void => {
    put(name, text);
    inner.forEach((node, at) => putNode(node, `${name}.${at}`));
  };
  nodes.forEach((node, at) => putNode(node, String(at)));
  for (let at = 0; at < index.pages.length; at += sizes.pagesInFile) {
    const pages = index.pages.slice(at, at + sizes.pagesInFile).map((page): NamedPage => ({ ...page, identifiers: [], otherWords: [] }));
    put(`pages-${at / sizes.pagesInFile}`, writePages(index, pages));
  }
  return { files: new Map([[namesFile, directory()], [allNamesFile, whole], ...files]), paths: paths(index) };
}

/** The index with its pages in the order of their weights and sizes, and among the same as they were. So neither has to be told for each page. */
function inRuns(index: NameIndex): NameIndex {
  const known = readKnown(index.pages);
  const order = index.pages.map((_, at) => at).sort((a, b) => known.weight(b) - known.weight(a) || known.size(a) - known.size(b) || a - b);
  const placeOf = new Map(order.map((at, place) => [at, place]));
  const moved = (names: readonly PageName[]): PageName[] => names.map(({ text, also }) => ({ text, also: also.map((at) => placeOf.get(at)!) }));
  return { ...index, pages: order.map((at) => index.pages[at]!).map((page) => ({ ...page, identifiers: moved(page.identifiers), otherWords: moved(page.otherWords) })) };
}

/** How many pages of each weight and size follow each other. */
function runsOf({ count, weight, size }: Known): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < count; at += 1) {
    const before = runs.at(-1);
    if (before?.weight === weight(at) && before.size === size(at)) runs[runs.length - 1] = { ...before, pages: before.pages + 1 };
    else runs.push({ weight: weight(at), size: size(at), pages: 1 });
  }
  return runs;
}

/** About how many bytes a text has, compressed: a few more than at the highest quality, in a tenth of the time. */
function compressed(text: string): number {
  return text.length < 200 ? text.length : brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}

/** A part, or a directory of parts. */
interface PartNode {
  readonly first: string;
  readonly last: string;
  readonly text: string;
  readonly inner: readonly PartNode[];
}

/** By what each of some nodes begins: as few letters of its first key as tell it from what stands before. */
function beginsOf(nodes: readonly PartNode[]): string[] {
  return nodes.map(({ first }, at) => {
    const before = nodes[at - 1]?.last ?? '';
    let length = at === 0 ? 0 : 1;
    while (at > 0 && first.slice(0, length) <= before) length += 1;
    return first.slice(0, length);
  });
}

/** Directories of some nodes, each of a bounded size. */
function grouped(nodes: readonly PartNode[], most: number): PartNode[] {
  const begins = beginsOf(nodes);
  const groups = cutLines(begins, most);
  let at = 0;
  return groups.map((lines) => {
    const inner = nodes.slice(at, at + lines.length);
    at += lines.length;
    return { first: inner[0]!.first, last: inner.at(-1)!.last, text: lines.join('\n'), inner };
  });
}

/** Cuts lines into texts of a bounded size; a line that is larger stands alone. */
function cutLines(lines: readonly string[], most: number): string[][] {
  const parts: string[][] = [];
  const fits = (part: readonly string[]): boolean => part.length === 1 || compressed(part.join('\n')) <= most;
  for (let at = 0; at < lines.length;) {
    // Doubled until it is too large, and then narrowed.
    let [good, bad] = [1, lines.length - at + 1];
    for (let next = 2; next < bad;) {
      if (fits(lines.slice(at, at + next))) good = next;
      else bad = next;
      next = bad > lines.length - at && good * 2 < bad ? good * 2 : Math.floor((good + bad) / 2);
      if (next <= good) break;
    }
    parts.push(lines.slice(at, at + good));
    at += good;
  }
  return parts;
}

/** The entries of an index as lines, in the order of their keys. */
function linesOf({ pages }: NameIndex, known: ReturnType<typeof readKnown>): string[] {
  const names = new Map<string, PlacedName[]>();
  const add = (key: string, name: PlacedName): void => void (names.get(key)?.push(name) ?? names.set(key, [name]));
  for (const [at, page] of pages.entries()) {
    for (const [place, name] of namesOf(page, at).entries()) {
      clean(name.text);
      // A query that has the whole name has its rarest word.
      const rarest = name.parts.toSorted((a, b) => known.frequency(a)! - known.frequency(b)!)[0];
      if (rarest !== undefined) add(rarest, { name, place });
      const written = [name.squashed, ...(name.as === 'identifier' ? endingsOf(name.folded).map(squash) : [])];
      for (const key of new Set(written.map(nameKey))) add(key, { name, place });
    }
  }
  return [...new Set([...known.vocabulary, ...names.keys()])].sort().map((key) => {
    const postings = [...known.pagesOf(key) ?? []].map(([at, strength]): Posting => ({ at, strength }));
    return writeEntry({ key, frequency: known.frequency(key) ?? 0, postings, names: names.get(key) ?? [] });
  });
}
