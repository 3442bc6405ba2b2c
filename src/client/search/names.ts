import type { NamedPage, PageName } from './index-format.ts';
import { fold, meaning, squash, stem, subjectWords, wordsAndParts } from './query.ts';

/** A name as it is compared with a query. */
export interface Name {
  readonly text: string;
  readonly as: 'identifier' | 'word' | 'title';
  readonly folded: string;
  readonly squashed: string;
  readonly key: string;
  /** The words that carry its subject. */
  readonly parts: readonly string[];
  /** The indexes of the pages that it leads to, best first. */
  readonly pages: readonly number[];
}

const identifierPart = 0.5;
const aliasWord = 0.9;

/** What else a page of a kind is called. */
export const kindWords: Readonly<Record<string, string>> = { revision: 'spec specification version changelog change changed changes new', case: 'incident' };

/** The words that carry the subject of a text, without their endings. */
export const keyOf = (text: string): string => subjectWords(text).map(stem).join(' ');

/** Prepares a name. */
export function toName(text: string, as: Name['as'], pages: readonly number[]): Name {
  return { text, as, folded: fold(text), squashed: squash(text), key: keyOf(text), parts: subjectWords(text).map(meaning), pages };
}

/** What stands behind each slash and dot of an identifier: `list_changed` is what the name of a notification ends on. Takes it folded. */
export function endingsOf(folded: string): string[] {
  return [...folded.matchAll(/[/.]/g)].map(({ index }) => folded.slice(index + 1));
}

/** The names of a page, in order: identifiers, other words, its title. */
export function namesOf({ title, identifiers, otherWords }: NamedPage, at: number): Name[] {
  const all = (names: readonly PageName[], as: Name['as']): Name[] => names.map(({ text, also }) => toName(text, as, [at, ...also]));
  // A title is a name as well: so a term is found by its own word.
  return [...all(identifiers, 'identifier'), ...all(otherWords, 'word'), toName(title.replaceAll('`', ''), 'title', [at])];
}

/** The words of a page with how much each says of it: 1 for a word of its title. Takes the page and its names. */
export function wordsOf({ title, path, kind }: NamedPage, names: readonly Name[]): Map<string, number> {
  // A word of a title says more of a page than a part of an identifier that it also explains.
  const own = new Map(wordsAndParts(`${title} ${path.replace(/^\w+\/(?=.)/, '')} ${kindWords[kind] ?? ''}`).map((word) => [meaning(word), 1]));
  // The first page of a name is the page about it; the name is no part of what the others are about.
  for (const { text, as } of names) {
    const parts = wordsAndParts(text).map(meaning);
    for (const word of parts) own.set(word, Math.max(own.get(word) ?? 0, as === 'identifier' && parts.length > 1 ? identifierPart : aliasWord));
  }
  return own;
}
