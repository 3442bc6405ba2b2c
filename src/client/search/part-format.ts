import { directorySign } from './index-format.ts';
import { pageWeights } from './matcher.ts';
import { toName, type Name } from './names.ts';

/**
 * The files in which a large index of names is cut, so that a search loads only what its words need:
 *
 * - `/search/names.txt`, the directory: by which word each part begins.
 * - `/search/names/<stamp>/<number>.txt`, the parts: what is known of each word, in the order of letters, and then of each
 *   name written as one word. In a large directory a number leads to a directory again, whose parts have two numbers.
 * - `/search/names/<stamp>/pages-<number>.txt`: what results show of some pages.
 * - `/search/all-names.txt`, the whole index, which comes with the full text.
 *
 * `scripts/build/name-parts.ts` writes them, `find-in-parts.ts` reads them; this module is all they share.
 */
export interface Directory {
  /** The folder of the parts, which is another one for every index. */
  readonly stamp: string;
  /** How many pages the whole index has, and how many are in a file. */
  readonly pages: number;
  readonly perFile: number;
  /** How many directories are on the way to a part. */
  readonly levels: number;
  /** The four lines that the whole index begins with. */
  readonly head: string;
  /** Pages stand in the order of their weights and sizes, which so need not be told for each: how many there are of each weight and size. */
  readonly runs: readonly Run[];
  /** By what each part begins, in order. */
  readonly begins: readonly string[];
}

/** Pages that stand together and have as many words and as much weight. */
export interface Run {
  readonly weight: number;
  readonly size: number;
  readonly pages: number;
}

/** What is known of a word, or of a name written as one word. */
export interface Entry {
  readonly key: string;
  /** How often the word is there; 0 for a name. */
  readonly frequency: number;
  /** The pages that have the word, in order, and how much each says of it. */
  readonly postings: readonly Posting[];
  /** Names of which the word is the rarest one. */
  readonly names: readonly PlacedName[];
  /** There are too many of both, so they stand in the whole index only. */
  readonly tooCommon?: boolean;
}

/** A page that has a word. */
export interface Posting {
  readonly at: number;
  readonly strength: number;
}

/** A name with its place among the names of its first page. */
export interface PlacedName {
  readonly name: Name;
  readonly place: number;
}

const strengths = [1, 0.9, 0.5];
const kinds = ['identifier', 'word', 'title'] as const;
/** Names written as one word are told from words by what they begin with, and need no more letters than these to be near each other. */
const nameSign = '/';
const mostLetters = 20;
const headLines = 4;
const tooCommonSign = '!';

/** The key of a name written as one word. */
export function nameKey(squashed: string): string {
  return nameSign + squashed.slice(0, mostLetters);
}

/** Writes the directory. */
export function writeDirectory({ stamp, pages, perFile, levels, head, runs, begins }: Directory): string {
  const numbers = writeNumbers(runs.flatMap(({ weight, size, pages: count }) => [pageWeights.indexOf(weight), size, count]));
  return [directorySign + [stamp, pages, perFile, levels].join('|'), numbers, head, ...begins].join('\n');
}

/** Reads what `writeDirectory` wrote. */
export function readDirectory(file: string): Directory {
  const [first = '', numbers = '', ...lines] = file.slice(directorySign.length).split('\n');
  const [stamp = '', pages, perFile, levels] = first.split('|');
  const ofRuns = readNumbers(numbers);
  return {
    stamp, pages: Number(pages), perFile: Number(perFile), levels: Number(levels), head: lines.slice(0, headLines).join('\n'), begins: lines.slice(headLines),
    runs: Array.from({ length: ofRuns.length / 3 }, (_, at) => ({ weight: pageWeights[ofRuns[at * 3]!]!, size: ofRuns[at * 3 + 1]!, pages: ofRuns[at * 3 + 2]! })),
  };
}

const letters = 26;

/** Numbers as letters, 26 to a digit; the last digit of each is a small letter. Most of them are small. */
function writeNumbers(numbers: readonly number[]): string {
  return numbers.map((number) => {
    let text = String.fromCharCode(97 + (number % letters));
    for (let rest = Math.floor(number / letters); rest > 0; rest = Math.floor(rest / letters)) text = String.fromCharCode(65 + (rest % letters)) + text;
    return text;
  }).join('');
}

function readNumbers(text: string): number[] {
  return (text.match(/[A-Z]*[a-z]/g) ?? []).map((digits) => [...digits].reduce((sum, digit) => sum * letters + (digit.charCodeAt(0) - 1) % 32, 0));
}

/** Writes an entry as a line: the distances between its pages and what they say of the word in one number each, and its names. */
export function writeEntry({ key, frequency, postings, names }: Entry): string {
  return [
    key, Math.round(frequency * 10).toString(36),
    writeNumbers(postings.map(({ at, strength }, index) => (at - (postings[index - 1]?.at ?? 0)) * strengths.length + strengths.indexOf(strength))),
    ...names.map(({ name, place }) => [name.text, place * kinds.length + kinds.indexOf(name.as), ...name.pages].map((value) => value.toString(36)).join('~')),
  ].join('|');
}

/** Writes an entry of which there is too much, as it is told by the line that says all. */
export function writeTooCommon(line: string): string {
  return `${keyOfLine(line)}|${tooCommonSign}`;
}

/** The key of an entry as it was written. */
export function keyOfLine(line: string): string {
  return line.slice(0, line.indexOf('|'));
}

/** Reads what `writeEntry` wrote. */
export function readEntry(line: string): Entry {
  const [key = '', frequency = '', postings = '', ...names] = line.split('|');
  let at = 0;
  return {
    key, frequency: Number.parseInt(frequency, 36) / 10, tooCommon: frequency === tooCommonSign,
    postings: readNumbers(postings).map((number) => {
      at += Math.floor(number / strengths.length);
      return { at, strength: strengths[number % strengths.length]! };
    }),
    names: names.map((written) => {
      const [text = '', ...numbers] = written.split('~');
      const [sign = 0, ...pages] = numbers.map((number) => Number.parseInt(number, 36));
      return { place: Math.floor(sign / kinds.length), name: toName(text, kinds[sign % kinds.length]!, pages) };
    }),
  };
}
