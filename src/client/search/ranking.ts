import { endingsOf, kindWords, keyOf, type Name } from './names.ts';
import { fold, isRevision, meaning, saysWhen, squash, subjectWords, whenWeight, words } from './query.ts';

/** What is known of names and pages: of all, or of those that a query may find. */
export interface Known {
  /** How many pages there are in all. */
  readonly count: number;
  /** Names in their order. */
  readonly names: readonly Name[];
  /** How much each page says of a word that it has; undefined for a word that no page has. */
  pagesOf(word: string): ReadonlyMap<number, number> | undefined;
  /** The same of every longer word that begins with it. */
  longer(word: string): Iterable<ReadonlyMap<number, number>>;
  /** How often a word is there, as a sum of what pages say of it. */
  frequency(word: string): number | undefined;
  /** How many words a page has. */
  size(page: number): number;
  /** How much a page says of what it is found for. */
  weight(page: number): number;
}

/** A page that was found, by its index, and the name that found it; none where the title did. */
export interface Found {
  readonly at: number;
  readonly name?: string;
}

/** Ranks pages for queries. */
export interface Ranking {
  /** Pages whose identifier, other word or title the query is, best first. */
  find(query: string): Found[];
  /** The first of them: the pages of names that are the query itself, whatever their signs and gaps. */
  findSame(query: string): Found[];
  /** How much the names and the title of each page say of the query, in the order of pages. */
  scores(query: string): readonly (readonly [page: number, score: number])[];
}

/** How many pages may come by title before those of the full text: beyond these the full text ranks better. */
const mostByTitle = 5;
/** How many names that only contain the query add their pages. */
const mostByPart = 3;
/** What a page must score to be shown before the full text has a say. */
const sure = 1.05;
/** Shorter words are not taken for the beginning of others. */
export const leastBeginning = 3;

// How much counts for what. The figures were found on the relevance suite as a whole, with no regard to single queries.

/** A name that stands in the query, for its first page and for the others. */
const nameInQuery = 0.6;
const nameOfAnother = 0.8;
/** A title of few words, of which the query has some. */
const fullTitle = 0.5;
/** A page found by its very title, before those that only name it. */
const ownTitle = 0.165;

/** Makes a ranking. Names and pages that a query does not concern may be missing in what is known: they change nothing. */
export function createRanking(known: Known): Ranking {
  const by = (of: (name: Name) => readonly string[]): ReadonlyMap<string, readonly Name[]> => {
    const groups = new Map<string, Name[]>();
    for (const name of known.names) {
      for (const value of of(name)) {
        const group = groups.get(value);
        if (group === undefined) groups.set(value, [name]);
        else group.push(name);
      }
    }
    return groups;
  };
  const [byText, bySquashed, byKey, byPart, byEnding] = [
    by(({ folded }) => [folded]), by(({ squashed }) => [squashed]), by(({ key }) => [key]), by(({ parts }) => parts.slice(0, 1)),
    by(({ as, folded }) => (as === 'identifier' ? endingsOf(folded) : [])),
  ];

  function scores(query: string): readonly (readonly [number, number])[] {
    const when = new Set(subjectWords(query).filter(saysWhen).map(meaning));
    const wanted = [...new Set(subjectWords(query).map(meaning))];
    const rarity = (word: string): number => Math.log(1 + known.count / (known.frequency(word) ?? 1)) * (when.has(word) ? whenWeight : 1);
    const whole = wanted.reduce((sum, word) => sum + rarity(word), 0) || 1;
    const found = new Map<number, number>();
    for (const word of wanted) for (const [at, strength] of fits(word)) found.set(at, (found.get(at) ?? 0) + strength * rarity(word));
    for (const [at, sum] of found) {
      const share = sum / whole;
      found.set(at, share * (1 + (fullTitle * share ** 2 * wanted.length) / known.size(at)));
    }
    const best = new Map<number, number>();
    for (const { parts, pages } of wanted.flatMap((word) => byPart.get(word) ?? [])) {
      if (!parts.every((part) => wanted.includes(part))) continue;
      const weight = parts.reduce((sum, word) => sum + rarity(word), 0) / whole;
      pages.forEach((at, place) => best.set(at, Math.max(best.get(at) ?? 0, weight * (place === 0 ? 1 : nameOfAnother))));
    }
    for (const [at, weight] of best) found.set(at, (found.get(at) ?? 0) + nameInQuery * weight);
    return [...found].sort(([a], [b]) => a - b).map(([at, score]) => [at, score * known.weight(at)]);
  }

  /** How well a word is among those of each page: itself, or the beginning of one. */
  function fits(word: string): ReadonlyMap<number, number> {
    const own = known.pagesOf(word) ?? new Map<number, number>();
    if (word.length < leastBeginning) return own;
    const all = new Map<number, number>();
    for (const pages of known.longer(word)) for (const [at, strength] of pages) all.set(at, Math.max(all.get(at) ?? 0, strength / 2));
    for (const [at, strength] of own) all.set(at, strength);
    return all;
  }

  const sameAs = (query: string): readonly Name[] | undefined => byText.get(fold(query)) ?? (squash(query) === '' ? undefined : bySquashed.get(squash(query)));

  /** Names that the query is, then names of which it is a whole part, as `list_changed` is of a notification's name. */
  function findNames(query: string): readonly Name[] {
    const folded = fold(query);
    if (folded === '') return [];
    const same = sameAs(query);
    if (same !== undefined) return same;
    const subject = keyOf(aside(query));
    const about = (subject === '' ? undefined : byKey.get(subject)) ?? [];
    // With the same words in the same forms, a name is meant more surely.
    const exactly = about.filter((name) => name.squashed === squash(aside(query)));
    if (about.length > 0) return [...exactly, ...about];
    if (folded.length < 3) return [];
    // `Tool.title` and `tools/call.name` are only listed where they lead elsewhere than `title` and `name`.
    const member = memberOf(folded);
    const members = (member === undefined ? [] : (byText.get(member) ?? [])).filter((name) => name.as === 'identifier');
    if (members.length > 0) return members;
    const part = byEnding.get(folded);
    if (part !== undefined) return part.slice(0, mostByPart);
    return mayBegin(folded) ? known.names.filter((name) => name.folded.startsWith(folded)).slice(0, mostByPart) : [];
  }

  /** Identifiers before other words, and among the same the pages that say most. */
  function rank({ as, pages: [first = 0] }: Name): number {
    const weight = known.weight(first);
    // A page by that very title is more about it than one that only names it, but an answer says most.
    return (as === 'identifier' ? 1 : 0) + (as === 'title' && weight < 1 ? Math.min(weight + ownTitle, 0.99) : weight);
  }

  const pagesOfNames = (names: readonly Name[]): Found[] => names.toSorted((a, b) => rank(b) - rank(a)).flatMap(({ pages, text }) => pages.map((at) => ({ at, name: text })));
  const once = (found: readonly Found[]): Found[] => {
    const seen = new Set<number>();
    return found.filter(({ at }) => !seen.has(at) && seen.add(at));
  };
  return {
    scores,
    findSame: (query) => once(pagesOfNames(sameAs(query) ?? [])),
    find: (query) => once([
      ...pagesOfNames(findNames(query)),
      ...scores(query).filter(([, score]) => score >= sure).sort((a, b) => b[1] - a[1]).slice(0, mostByTitle).map(([at]): Found => ({ at })),
    ]),
  };
}

/** The last part of a folded text that is written as a member of something; undefined for others. */
export function memberOf(folded: string): string | undefined {
  return /^[\w/]+\.(\w+)$/.exec(folded)?.[1];
}

/** Half-typed identifiers: only those with a sign in them, since plain words are found by title and text. */
export function mayBegin(folded: string): boolean {
  return /[^\p{L}\p{N}\s]|\d/u.test(folded);
}

/** A query without the revision that it names, unless it asks for what that revision is or changed. */
function aside(query: string): string {
  const rest = subjectWords(query).filter((word) => !isRevision(word));
  const ofRevision = new Set(words(kindWords['revision']!));
  return rest.every((word) => ofRevision.has(word)) ? query : rest.join(' ');
}
