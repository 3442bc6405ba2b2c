import { readIndex, writeIndex, type NameIndex } from '../../src/client/search/index-format.ts';
import { growIndex } from '../bench/grown-index.ts';
import { loadedScripts } from './answer-weight.ts';
import { budgets, indexedAnswers } from './budgets.ts';
import type { BuiltSite } from './built-site.ts';
import { compressedSizes } from './compressed-size.ts';
import type { Weight } from './weight.ts';

/** The index of names: titles, identifiers and other words by which pages are found. */
export const nameIndexFile = 'search/names.txt';

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
  return [...weights, ...(site.files.has(nameIndexFile) ? [indexWeight(site)] : [])];
}

/** Script files that every answer page loads; all pages share them. */
function loadedByPages(site: BuiltSite): string[] {
  const common = [...site.files].find((path) => /^_astro\/Page\.[\w.-]+\.js$/.test(path));
  return common === undefined ? [] : loadedScripts(site, common, [`./${common.slice(common.lastIndexOf('/') + 1)}`]);
}

function indexWeight(site: BuiltSite): Weight {
  const text = site.read(nameIndexFile);
  const { grown, answers } = grownIndex(text, site);
  const [amount = 0, now = 0] = compressedSizes([grown, text], site.root);
  return {
    code: 'BUDGET011', path: nameIndexFile, amount, limit: Math.ceil(budgets.BUDGET011.limit * Math.max(1, answers / indexedAnswers)),
    parts: () => [{ name: `now, for ${answers} answers,`, amount: now }],
  };
}

/** The index as it will be for as many answers as the budget is meant for. */
function grownIndex(text: string, { handbook }: BuiltSite): { readonly grown: string; readonly answers: number } {
  const index = readable(text);
  const answers = index?.pages.filter(({ tier }) => tier !== undefined).length ?? 0;
  return { grown: index === undefined || answers === 0 || answers >= indexedAnswers ? text : writeIndex(growIndex(index, handbook, indexedAnswers)), answers };
}

/** An index that cannot be read has its size all the same; what is wrong with it shows in every search. */
function readable(text: string): NameIndex | undefined {
  try {
    return readIndex(text);
  } catch {
    return undefined;
  }
}
