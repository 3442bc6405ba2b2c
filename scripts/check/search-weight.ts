import { isDirectory, readIndex, type NameIndex } from '../../src/client/search/index-format.ts';
import { mostFirst, mostParts } from '../../src/client/search/find-in-parts.ts';
import { readDirectory } from '../../src/client/search/part-format.ts';
import type { Handbook } from '../../src/model/handbook.ts';
import { growIndex } from '../bench/grown-index.ts';
import { allNamesFile, nameFiles, namesFile, partsFolder } from '../build/name-parts.ts';
import { loadedScripts } from './answer-weight.ts';
import { indexedAnswers } from './budgets.ts';
import type { BuiltSite } from './built-site.ts';
import { compressedSizes } from './compressed-size.ts';
import type { Weight, WeightPart } from './weight.ts';

/** The scripts of the search that a first result needs, by the beginning of their names, and their budgets. */
const scripts = [
  { code: 'BUDGET009', entry: /^_astro\/search-dialog\.[\w-]+\.js$/ },
  { code: 'BUDGET010', entry: /^_astro\/engine\.[\w-]+\.js$/ },
] as const;

/** Weighs what the search needs until its first result, as far as a build holds it: the index of names comes last into a build. */
export function searchWeights(site: BuiltSite): Weight[] {
  // What the pages load anyway costs the search nothing, and a file counts once.
  const counted = new Set(loadedByPages(site));
  const pieces = scripts.flatMap(({ code, entry }) => {
    const file = [...site.files].find((path) => entry.test(path));
    if (file === undefined) return [];
    const files = loadedScripts(site, file, [`./${file.slice(file.lastIndexOf('/') + 1)}`]).filter((path) => !counted.has(path));
    files.forEach((path) => counted.add(path));
    return [{ code, path: file, files }];
  });
  const texts = pieces.flatMap(({ files }) => files.map((file) => site.read(file)));
  const sizes = compressedSizes(texts, site.root);
  const weights = pieces.map(({ code, path, files }): Weight => {
    const parts = files.map((name) => ({ name, amount: sizes[texts.indexOf(site.read(name))]! }));
    return { code, path, amount: parts.reduce((total, { amount }) => total + amount, 0), parts: () => parts };
  });
  return [...weights, ...(site.files.has(namesFile) ? [indexWeight(site)] : [])];
}

/** Script files that every answer page loads; all pages share them. */
function loadedByPages(site: BuiltSite): string[] {
  const common = [...site.files].find((path) => /^_astro\/Page\.[\w.-]+\.js$/.test(path));
  return common === undefined ? [] : loadedScripts(site, common, [`./${common.slice(common.lastIndexOf('/') + 1)}`]);
}

/** What a first result loads of the index of names: now, or with as many answers as the budget is meant for. */
function indexWeight(site: BuiltSite): Weight {
  const files = new Map([...site.files].filter((path) => path === namesFile || path.startsWith(`${partsFolder}/`)).map((path) => [path, site.read(path)]));
  const index = readable(site.read(site.files.has(allNamesFile) ? allNamesFile : namesFile));
  const answers = index?.pages.filter(({ tier }) => tier !== undefined).length ?? 0;
  const code = [...site.files].find((path) => /^_astro\/names-in-parts\.[\w-]+\.js$/.test(path));
  const [reading = 0] = code === undefined ? [] : compressedSizes([site.read(code)], site.root);
  const sizesOf = (texts: readonly string[]): number[] => compressedSizes(texts, site.root);
  const now = firstResult(files, sizesOf, reading);
  const grown = index === undefined || answers === 0 || answers >= indexedAnswers ? now : firstResult(grownFiles(index, site.handbook), sizesOf, reading);
  const sum = (parts: readonly WeightPart[]): number => parts.reduce((total, { amount }) => total + amount, 0);
  const heavier = sum(now) > sum(grown) ? now : grown;
  return { code: 'BUDGET011', path: namesFile, amount: sum(heavier), parts: () => [...heavier, { name: `now, for ${answers} answers,`, amount: sum(now) }] };
}

/**
 * What a first result loads at most of the files of an index: all of one that is not cut, and otherwise the directory and
 * as many parts as a query may need, with the directories on the way to them, what is shown of the pages, and the script
 * that reads them, of which `reading` is the size.
 */
export function firstResult(files: ReadonlyMap<string, string>, sizesOf: (texts: readonly string[]) => readonly number[], reading = 0): WeightPart[] {
  const first = files.get(namesFile)!;
  const parts = isDirectory(first) ? [...files].filter(([path]) => path.startsWith(`${partsFolder}/`)) : [];
  const [own = 0, ...sizes] = sizesOf([first, ...parts.map(([, text]) => text)]);
  if (!isDirectory(first)) return [{ name: 'the index', amount: own }];
  const kinds = parts.map(([path, text]) => (/\/pages-\d+\.txt$/.test(path) ? 'pages' : text.includes('|') ? 'part' : 'directory'));
  const largest = (kind: string): number => Math.max(0, ...kinds.map((each, at) => (each === kind ? sizes[at]! : 0)));
  // Where all that a query needs is too much, one part more is asked for its name.
  return [
    ...(reading > 0 ? [{ name: 'what reads parts', amount: reading }] : []), { name: 'the directory', amount: own }, { name: `${mostParts + 1} parts and what leads to them`, amount: (mostParts + 1) * (largest('part') + readDirectory(first).levels * largest('directory')) },
    { name: `${mostFirst} files of pages`, amount: mostFirst * largest('pages') },
  ];
}

let last: { readonly index: string; readonly files: ReadonlyMap<string, string> } | undefined;

/** The files of the index as they will be for as many answers as the budget is meant for. The same index is weighed again and again while others look at the build. */
function grownFiles(index: NameIndex, handbook: Handbook): ReadonlyMap<string, string> {
  const grown = growIndex(index, handbook, indexedAnswers);
  const key = JSON.stringify(grown);
  if (last?.index !== key) last = { index: key, files: nameFiles(grown).files };
  return last.files;
}

/** An index that cannot be read has its size all the same; what is wrong with it shows in every search. */
function readable(text: string): NameIndex | undefined {
  try {
    return readIndex(text);
  } catch {
    return undefined;
  }
}
