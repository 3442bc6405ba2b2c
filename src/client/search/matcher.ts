import { readNames, readPage, type SearchIndexFile, type SearchPage } from './index-format.ts';
import { fold, squash, subjectWords, wordsAndParts } from './query.ts';
import { likeness, nearestWord } from './spelling.ts';

/** A page found by a name or by its title, and the name that found it. */
export interface NameHit {
  readonly page: SearchPage;
  /** The identifier or other word that was searched for; absent where the title matched. */
  readonly name?: string;
}

/** Finds pages by identifier, other words and title. Everything is in memory, so an answer takes no time. */
export interface Matcher {
  readonly pages: readonly SearchPage[];
  readonly topics: SearchIndexFile['topics'];
  readonly revisions: readonly string[];
  /** Pages whose identifier, other word or title the query is, best first. */
  find(query: string): NameHit[];
  /** The page whose text Pagefind keeps under this id. */
  byFragment(id: string): SearchPage | undefined;
  /** Tells whether a title or name has this word, or one that begins with it. */
  knows(word: string): boolean;
  /** The query with these words replaced by the nearest known ones; undefined where none is near. */
  correct(query: string, wrong: readonly string[]): string | undefined;
  /** Names and topics that look most like the query, for a search without results. */
  nearest(query: string, most: number): string[];
}

interface Name {
  readonly text: string;
  readonly folded: string;
  readonly squashed: string;
  readonly pages: readonly number[];
  readonly identifier: boolean;
}

/** How many pages may come by title before those of the full text: beyond these the full text ranks better. */
const mostByTitle = 5;
/** How many names that only contain the query add their pages. */
const mostByPart = 3;

/** Prepares an index for searching. */
export function createMatcher(file: SearchIndexFile): Matcher {
  const pages = file.pages.map((tuple) => readPage(tuple, file.revisions));
  const fragments = new Map(file.pages.flatMap((tuple, index) => (tuple[3] === '' ? [] : [[tuple[3], pages[index]!] as const])));
  const names = file.pages.flatMap(([, title, , , identifiers, otherWords], at): Name[] => {
    const toName = (identifier: boolean) => (text: string): Name =>
      ({ text, folded: fold(text), squashed: squash(text), pages: [at, ...(file.also[text] ?? [])], identifier });
    // A title is a name as well: so a term is found by its own word.
    return [...readNames(identifiers).map(toName(true)), ...[...readNames(otherWords), title.replaceAll('`', '')].map(toName(false))];
  });
  const wordsOfPages = pages.map((page) => new Set(wordsAndParts(`${page.title} ${page.path.replace(/^\w+\//, '')}`)));
  for (const name of names) {
    // The first page of a name is the page about it; the name is no part of what the others are about.
    for (const word of wordsAndParts(name.text)) wordsOfPages[name.pages[0]!]?.add(word);
  }
  const frequencies = new Map<string, number>();
  for (const word of wordsOfPages.flatMap((all) => [...all])) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);

  return {
    pages,
    topics: file.topics,
    revisions: file.revisions,
    byFragment: (id) => fragments.get(id),
    find(query) {
      const byName = inOrder(findNames(query, names), pages).flatMap((name) => name.pages.map((at): NameHit => ({ page: pages[at]!, name: name.text })));
      const byTitle = findTitles(query, pages, wordsOfPages, frequencies).map((page): NameHit => ({ page }));
      const seen = new Set<SearchPage>();
      return [...byName, ...byTitle].filter(({ page }) => !seen.has(page) && seen.add(page));
    },
    knows: (word) => frequencies.has(word) || [...frequencies.keys()].some((known) => known.startsWith(word)),
    correct(query, wrong) {
      const mended = new Map(wrong.flatMap((word) => {
        const near = nearestWord(word, frequencies);
        return near === undefined ? [] : [[word, near] as const];
      }));
      if (mended.size === 0) return undefined;
      return subjectWords(query).flatMap((word) => mended.get(word) ?? (wrong.includes(word) ? [] : word)).join(' ');
    },
    nearest(query, most) {
      const wanted = squash(query);
      const candidates = [...new Set([...names.map((name) => name.text), ...file.topics.map(([, name]) => name)])];
      return candidates
        .map((text) => ({ text, score: likeness(wanted, squash(text)) }))
        .filter(({ score }) => score > 0.3)
        .sort((a, b) => b.score - a.score)
        .slice(0, most)
        .map(({ text }) => text);
    },
  };
}

/** Names that the query is, then names of which it is a whole part, as `list_changed` is of a notification's name. */
function findNames(query: string, names: readonly Name[]): Name[] {
  const [folded, squashed] = [fold(query), squash(query)];
  if (folded === '') return [];
  const same = names.filter((name) => name.folded === folded);
  if (same.length > 0) return same;
  const alike = squashed === '' ? [] : names.filter((name) => name.squashed === squashed);
  if (alike.length > 0) return alike;
  if (folded.length < 3) return [];
  // `Tool.title` is only listed by itself where it leads elsewhere than `title`.
  const member = /^\w+\.(\w+)$/.exec(folded)?.[1];
  const members = member === undefined ? [] : names.filter((name) => name.identifier && name.folded === member);
  if (members.length > 0) return members;
  const part = names.filter((name) => name.identifier && (name.folded.endsWith(`/${folded}`) || name.folded.endsWith(`.${folded}`)));
  if (part.length > 0) return part.slice(0, mostByPart);
  // Half-typed identifiers: only those with a sign in them, since plain words are found by title and text.
  return /[^\p{L}\p{N}\s]|\d/u.test(folded) ? names.filter((name) => name.folded.startsWith(folded)).slice(0, mostByPart) : [];
}

/** Kinds of pages by how much they say of a name. All others are answers, which say most. */
const lesserKinds = ['case', 'guide', 'element', 'revision', 'page', 'term'];

/** Identifiers before other words, and among the same the pages that say most. */
function inOrder(names: readonly Name[], pages: readonly SearchPage[]): Name[] {
  const rank = ({ identifier, pages: [first = 0] }: Name): number => lesserKinds.indexOf(pages[first]!.kind) + (identifier ? 0 : lesserKinds.length + 1);
  return names.toSorted((a, b) => rank(a) - rank(b));
}

/** Pages whose title or names hold every word of the query, rarest words and fullest titles first. */
function findTitles(
  query: string, pages: readonly SearchPage[], wordsOfPages: readonly ReadonlySet<string>[], frequencies: ReadonlyMap<string, number>,
): SearchPage[] {
  const wanted = subjectWords(query);
  if (wanted.length === 0) return [];
  const scored = pages.map((page, index) => {
    const own = wordsOfPages[index]!;
    let score = 0;
    for (const word of wanted) {
      const quality = fit(word, own);
      if (quality === 0) return { page, score: 0 };
      score += quality * Math.log(1 + pages.length / (frequencies.get(word) ?? 1));
    }
    return { page, score: score * (1 + wanted.length / own.size) };
  });
  return scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score).slice(0, mostByTitle).map(({ page }) => page);
}

/** How well a word is among others: itself, itself but for a plural, or the beginning of one. */
function fit(word: string, among: ReadonlySet<string>): number {
  if (among.has(word)) return 1;
  const singular = word.length > 3 ? word.replace(/s$/, '') : word;
  if (among.has(singular) || among.has(`${word}s`)) return 0.9;
  if (word.length < 3) return 0;
  return [...among].some((other) => other.startsWith(word)) ? 0.5 : 0;
}
