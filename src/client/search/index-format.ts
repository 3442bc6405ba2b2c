/**
 * The file `/search/names.txt`: every page with what a result shows of it, and which page is about which name.
 * `scripts/build/index-files.ts` writes it, `lanes.ts` reads it; this module is all they share.
 */
export interface NameIndex {
  /** Ids of the revisions in order of release. */
  readonly revisions: readonly string[];
  /** Topic ids with their names, in the order of the site. */
  readonly topics: readonly Topic[];
  readonly pages: readonly NamedPage[];
}

/** The values that a reader may choose from. */
export interface Offered {
  readonly revisions: readonly string[];
  readonly topics: readonly Topic[];
  /** Kinds and tiers that pages have. */
  readonly kinds: readonly string[];
  readonly tiers: readonly string[];
}

/** A topic with its name. */
export type Topic = readonly [id: string, name: string];

/**
 * The file `/search/texts.json`, which is loaded with the full text: under which id Pagefind keeps the text of which
 * page, and the entries that are found by their text only, each with the indexes of the answers that say more.
 */
export interface TextIndexFile {
  /** Ids of the texts of the index's pages in their order, separated by spaces; nothing where a page has no text. */
  readonly texts: string;
  readonly entries: readonly (readonly [path: string, title: string, kind: string, topic: string, text: string, more: readonly number[]])[];
}

/** A page as the search shows it. */
export interface SearchPage {
  /** Relative to the site's root; may end in an anchor. */
  readonly path: string;
  /** Plain text; code stands between backticks. */
  readonly title: string;
  /** The kind of question for answers; otherwise `case`, `guide`, `term`, `element`, `revision`, `correction`, `check` or `page`. */
  readonly kind: string;
  readonly tier?: string;
  readonly topic?: string;
  /** Ids of the revisions in which the answer is another one, in order of release. */
  readonly revisions: readonly string[];
}

/** A name that leads to a page first, and the indexes of other pages that it leads to after it. */
export interface PageName {
  readonly text: string;
  readonly also: readonly number[];
}

/** A page with the names that lead to it first. */
export interface NamedPage extends SearchPage {
  readonly identifiers: readonly PageName[];
  readonly otherWords: readonly PageName[];
}

const separators = ['\n', '|', '~'];
/** How the path of an answer begins; only what follows is written, without its last slash. */
const answers = 'q/';
const columns = 5;

/** The four lines that the signs of pages refer to. */
function headOf({ revisions, topics, pages }: NameIndex): { readonly lines: readonly string[]; readonly kinds: readonly string[]; readonly tiers: readonly string[] } {
  const [kinds, tiers] = [[...new Set(pages.map(({ kind }) => kind))], [...new Set(pages.flatMap(({ tier }) => tier ?? []))]];
  return { lines: [[...revisions].join('|'), topics.map((topic) => topic.map(clean).join('~')).join('|'), kinds.join('|'), tiers.join('|')], kinds, tiers };
}

/** The four lines that an index begins with. */
export function writeHead(index: NameIndex): string {
  return headOf(index).lines.join('\n');
}

/**
 * Writes the index. Four lines come first: the revisions, the topics, the kinds and the tiers. Then come the columns, one
 * below the other with a line for each page: path, title, signs, identifiers, other words. The signs are numbers in base
 * 36: of the kind, and for answers of the tier, of the topic, and of the revisions in which the answer is another one (as
 * bits, 1 is the first revision).
 *
 * All of it is for size, compressed: a name stands with its page and not the page with its name, like stands by like, and
 * there is no JSON around it. Throws when a text holds a sign that separates.
 */
export function writeIndex(index: NameIndex): string {
  return `${writeHead(index)}\n${writePages(index, index.pages)}`;
}

/** Writes the columns of some pages of an index. `readIndex` reads them behind the lines that the whole index begins with. */
export function writePages(index: NameIndex, pages: readonly NamedPage[]): string {
  const { kinds, tiers } = headOf(index);
  const topicIds = index.topics.map(([id]) => id);
  const names = (all: readonly PageName[]): string => all.map(({ text, also }) => [clean(text), ...also].join('~')).join('|');
  const path = (page: NamedPage): string => (page.path.startsWith(answers) && /^[^/]+\/$/.test(page.path.slice(answers.length)) ? page.path.slice(answers.length, -1) : page.path);
  const signs = ({ kind, tier, topic, revisions: differs }: NamedPage): string => [
    kinds.indexOf(kind),
    ...(tier === undefined ? [] : [tiers.indexOf(tier), topicIds.indexOf(topic!), differs.reduce((sum, id) => sum | (1 << index.revisions.indexOf(id)), 0)]),
  ].map((number) => number.toString(36)).join('');
  return [
    ...pages.map((page) => clean(path(page))), ...pages.map(({ title }) => clean(title)), ...pages.map(signs),
    ...pages.map(({ identifiers }) => names(identifiers)), ...pages.map(({ otherWords }) => names(otherWords)),
  ].join('\n');
}

/** A text for a file of the search, in which some signs separate. Throws when it holds one of them. */
export function clean(text: string): string {
  const sign = separators.find((separator) => text.includes(separator));
  if (sign !== undefined) throw new Error(`“${text}” cannot be written into the search index, where ${JSON.stringify(sign)} separates. Write it in other words.`);
  return text;
}

const list = (line = ''): string[] => line.split('|').filter(Boolean);

/** Reads what `writeIndex` wrote. */
export function readIndex(file: string): NameIndex & Pick<Offered, 'kinds' | 'tiers'> {
  const names = (line: string): PageName[] => list(line).map((name) => {
    const [text = '', ...also] = name.split('~');
    return { text, also: also.map(Number) };
  });
  const [first, second, third, fourth, ...lines] = file.split('\n');
  const [revisions, kinds, tiers] = [list(first), list(third), list(fourth)];
  const topics = list(second).map((topic) => topic.split('~') as [string, string]);
  const count = lines.length / columns;
  const pages = Array.from({ length: count }, (_, at): NamedPage => {
    const [path, title, signs, identifiers, otherWords] = Array.from({ length: columns }, (__, column) => lines[column * count + at]!) as [string, string, string, string, string];
    const number = (from: number, to?: number): number => Number.parseInt(signs.slice(from, to), 36);
    const bits = number(3);
    return {
      path: path.includes('/') ? path : `${answers}${path}/`, title, kind: kinds[number(0, 1)]!, tier: tiers[number(1, 2)], topic: topics[number(2, 3)]?.[0],
      revisions: revisions.filter((__, index) => (bits >> index) & 1), identifiers: names(identifiers), otherWords: names(otherWords),
    };
  });
  return { revisions, topics, kinds, tiers, pages };
}

/** What a directory of parts begins with, and no whole index: see `part-format.ts`. */
export const directorySign = '~';

/** Tells whether a file is a directory, and not a whole index. */
export function isDirectory(file: string): boolean {
  return file.startsWith(directorySign);
}
