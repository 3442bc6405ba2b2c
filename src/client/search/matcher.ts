import type { NamedPage, NameIndex, PageName, SearchPage, Topic } from './index-format.ts';
import { fold, isRevision, meaning, saysWhen, squash, stem, subjectWords, whenWeight, words, wordsAndParts } from './query.ts';

/** A page found by a name or by its title, and the name that found it. */
export interface NameHit {
  readonly page: SearchPage;
  /** The identifier or other word that was searched for; absent where the title matched. */
  readonly name?: string;
}

/** Finds pages by identifier, other words and title. Everything is in memory, so an answer takes no time. */
export interface Matcher {
  readonly pages: readonly NamedPage[];
  readonly topics: readonly Topic[];
  readonly revisions: readonly string[];
  /** Every identifier and other word, and every title. */
  readonly names: readonly string[];
  /** Pages whose identifier, other word or title the query is, best first. */
  find(query: string): NameHit[];
  /** How much the names and the title of each page say of the query: 1 where they say all of it, more where a name is in it. */
  scores(query: string): ReadonlyMap<SearchPage, number>;
  /** The words of a query that a result marks. */
  marked(query: string): readonly string[];
  /** Tells whether a title or name has every word of a query, or one that begins with it. */
  knowsAll(query: string): boolean;
}

interface Name {
  readonly text: string;
  readonly folded: string;
  readonly squashed: string;
  readonly key: string;
  readonly parts: readonly string[];
  readonly pages: readonly number[];
  readonly as: 'identifier' | 'title' | 'word';
}

/** How many pages may come by title before those of the full text: beyond these the full text ranks better. */
const mostByTitle = 5;
/** How many names that only contain the query add their pages. */
const mostByPart = 3;
/** What a page must score to be shown before the full text has a say. */
const sure = 1.05;

// How much counts for what. The figures were found on the relevance suite as a whole, with no regard to single queries.

/** A name that stands in the query, for its first page and for the others. */
const nameInQuery = 0.6;
const nameOfAnother = 0.8;
/** A title of few words, of which the query has some. */
const fullTitle = 0.5;
/** A word of a title is 1. */
const aliasWord = 0.9;
const identifierPart = 0.5;
/** A page found by its very title, before those that only name it. */
const ownTitle = 0.165;

/** Kinds of pages by how much they say of a name. All others are answers, which say most. */
const weights: Readonly<Record<string, number>> = { case: 0.96, guide: 0.97, revision: 0.94, element: 0.97, page: 0.9, term: 0.8, correction: 0.65, check: 0.35 };
/** What else a page of a kind is called. */
const kindWords: Readonly<Record<string, string>> = { revision: 'spec specification version changelog change changed changes new', case: 'incident' };

/** How much a page of this kind says of what it is found for; 1 for an answer. */
export function weightOf(page: SearchPage): number {
  return weights[page.kind] ?? 1;
}

/** A name as it is compared with a query: the words that carry its subject, without their endings. */
const keyOf = (text: string): string => subjectWords(text).map(stem).join(' ');

/** Prepares an index for searching. */
export function createMatcher({ pages, topics, revisions }: NameIndex): Matcher {
  const names = pages.flatMap(({ title, identifiers, otherWords }, at): Name[] => {
    const toName = ({ text, also }: PageName, as: 'identifier' | 'title' | 'word'): Name =>
      ({ text, as, folded: fold(text), squashed: squash(text), key: keyOf(text), parts: subjectWords(text).map(meaning), pages: [at, ...also] });
    return [
      ...identifiers.map((name) => toName(name, 'identifier')),
      ...otherWords.map((name) => toName(name, 'word')),
      // A title is a name as well: so a term is found by its own word.
      toName({ text: title.replaceAll('`', ''), also: [] }, 'title'),
    ];
  });
  // A word of a title says more of a page than a part of an identifier that it also explains.
  const wordsOfPages = pages.map(({ title, path, kind }) => {
    const own = wordsAndParts(`${title} ${path.replace(/^\w+\/(?=.)/, '')} ${kindWords[kind] ?? ''}`);
    return new Map(own.map((word) => [meaning(word), 1]));
  });
  for (const name of names) {
    // The first page of a name is the page about it; the name is no part of what the others are about.
    const own = wordsOfPages[name.pages[0]!]!;
    const parts = wordsAndParts(name.text).map(meaning);
    for (const word of parts) own.set(word, Math.max(own.get(word) ?? 0, name.as === 'identifier' && parts.length > 1 ? identifierPart : aliasWord));
  }
  const frequencies = new Map<string, number>();
  for (const own of wordsOfPages) for (const [word, strength] of own) frequencies.set(word, (frequencies.get(word) ?? 0) + strength);

  /** How much of the query the title and names of each page say, and which pages have a name that stands in it. */
  function scores(query: string): Map<SearchPage, number> {
    const when = new Set(subjectWords(query).filter(saysWhen).map(meaning));
    const wanted = [...new Set(subjectWords(query).map(meaning))];
    const rarity = (word: string): number => Math.log(1 + pages.length / (frequencies.get(word) ?? 1)) * (when.has(word) ? whenWeight : 1);
    const whole = wanted.reduce((sum, word) => sum + rarity(word), 0) || 1;
    const found = pages.map((_, at) => {
      const own = wordsOfPages[at]!;
      const share = wanted.reduce((sum, word) => sum + fit(word, own) * rarity(word), 0) / whole;
      return share * (1 + (fullTitle * share ** 2 * wanted.length) / own.size);
    });
    const best = new Map<number, number>();
    for (const { parts, pages: about } of names) {
      if (parts.length === 0 || !parts.every((part) => wanted.includes(part))) continue;
      const weight = parts.reduce((sum, word) => sum + rarity(word), 0) / whole;
      about.forEach((at, place) => best.set(at, Math.max(best.get(at) ?? 0, weight * (place === 0 ? 1 : nameOfAnother))));
    }
    for (const [at, weight] of best) found[at]! += nameInQuery * weight;
    return new Map(pages.flatMap((page, at) => (found[at]! > 0 ? [[page, found[at]! * weightOf(page)] as const] : [])));
  }

  return {
    pages, topics, revisions, names: names.map(({ text }) => text), scores,
    marked: subjectWords,
    knowsAll: (query) => subjectWords(query).every((word) => frequencies.has(meaning(word)) || [...frequencies.keys()].some((known) => known.startsWith(word))),
    find(query) {
      const byName = inOrder(findNames(query, names), pages).flatMap((name) => name.pages.map((at): NameHit => ({ page: pages[at]!, name: name.text })));
      const byTitle = [...scores(query)].filter(([, score]) => score >= sure).sort((a, b) => b[1] - a[1]).slice(0, mostByTitle).map(([page]): NameHit => ({ page }));
      const seen = new Set<SearchPage>();
      return [...byName, ...byTitle].filter(({ page }) => !seen.has(page) && seen.add(page));
    },
  };
}

/** A query without the revision that it names, unless it asks for what that revision is or changed. */
function aside(query: string): string {
  const rest = subjectWords(query).filter((word) => !isRevision(word));
  const ofRevision = new Set(words(kindWords['revision']!));
  return rest.every((word) => ofRevision.has(word)) ? query : rest.join(' ');
}

/** Names that the query is, then names of which it is a whole part, as `list_changed` is of a notification's name. */
function findNames(query: string, names: readonly Name[]): Name[] {
  const [folded, squashed] = [fold(query), squash(query)];
  if (folded === '') return [];
  const same = names.filter((name) => name.folded === folded);
  if (same.length > 0) return same;
  const alike = squashed === '' ? [] : names.filter((name) => name.squashed === squashed);
  if (alike.length > 0) return alike;
  const subject = keyOf(aside(query));
  const about = subject === '' ? [] : names.filter((name) => name.key === subject);
  // With the same words in the same forms, a name is meant more surely.
  const exactly = about.filter((name) => name.squashed === squash(aside(query)));
  if (about.length > 0) return [...exactly, ...about];
  if (folded.length < 3) return [];
  // `Tool.title` and `tools/call.name` are only listed where they lead elsewhere than `title` and `name`.
  const member = /^[\w/]+\.(\w+)$/.exec(folded)?.[1];
  const members = member === undefined ? [] : names.filter((name) => name.as === 'identifier' && name.folded === member);
  if (members.length > 0) return members;
  const part = names.filter((name) => name.as === 'identifier' && (name.folded.endsWith(`/${folded}`) || name.folded.endsWith(`.${folded}`)));
  if (part.length > 0) return part.slice(0, mostByPart);
  // Half-typed identifiers: only those with a sign in them, since plain words are found by title and text.
  return /[^\p{L}\p{N}\s]|\d/u.test(folded) ? names.filter((name) => name.folded.startsWith(folded)).slice(0, mostByPart) : [];
}

/** Identifiers before other words, and among the same the pages that say most. */
function inOrder(names: readonly Name[], pages: readonly SearchPage[]): Name[] {
  const rank = ({ as, pages: [first = 0] }: Name): number => {
    const weight = weightOf(pages[first]!);
    // A page by that very title is more about it than one that only names it, but an answer says most.
    return (as === 'identifier' ? 1 : 0) + (as === 'title' && weight < 1 ? Math.min(weight + ownTitle, 0.99) : weight);
  };
  return names.toSorted((a, b) => rank(b) - rank(a));
}

/** How well a word is among others: itself, or the beginning of one. */
function fit(word: string, among: ReadonlyMap<string, number>): number {
  const strength = among.get(word);
  if (strength !== undefined || word.length < 3) return strength ?? 0;
  for (const [other, strengthOfOther] of among) if (other.startsWith(word)) return strengthOfOther / 2;
  return 0;
}
