import { collectionNames, type CollectionName, type EntryData, type RawEntry } from './collections.ts';
import type { FactData } from './fact.ts';
import type { Heading } from './passage/document.ts';
import type { Markup } from './passage/markup.ts';
import type { Era, Passage } from './passage/passage.ts';
import type { Place } from './problem.ts';
import type { Revision, Revisions } from './revision.ts';
import type { Spans } from './span.ts';
import type { Verification } from './verification.ts';

/** An entry with its id beside its data. */
export type Entry<Name extends CollectionName> = EntryData<Name> & { readonly id: string };

/** A fact with its span resolved. World facts have no span: they hold at a date or for versions of software. */
export type Fact = FactData & {
  readonly id: string;
  readonly spans: Spans | null;
  /** The revision it is verified against. Of later ones it says nothing, however its span ends. */
  readonly against: Revision;
  /** Identifiers it speaks about: the code of its claim, `about`, and the names of its elements. */
  readonly names: ReadonlySet<string>;
};

/** A document (an answer, a case or a guide) with all that its front matter and body say. */
export interface HandbookDocument {
  /** The revision that unmarked text speaks of. */
  readonly against: Revision;
  /** Passages of front matter and body in the reading order of the page. */
  readonly passages: readonly Passage[];
  readonly headings: readonly Heading[];
  /** Its eras in order; one inside another comes behind it. */
  readonly eras: readonly Era[];
  /** Components and expressions of the body with their places; undefined where the body cannot be read. */
  readonly markup: readonly (Markup & Place)[] | undefined;
  /** Facts in order of first mention; a fact's number on the page is its index plus one. */
  readonly facts: readonly Fact[];
}

export type Question = Entry<'questions'> & HandbookDocument;
export type Postmortem = Entry<'postmortems'> & HandbookDocument;

export type Guide = Entry<'guides'> & HandbookDocument;

/** Everything the pages print, resolved. */
export interface Handbook {
  readonly revisions: Revisions;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly questions: ReadonlyMap<string, Question>;
  readonly postmortems: ReadonlyMap<string, Postmortem>;
  readonly guides: ReadonlyMap<string, Guide>;
  readonly quiz: ReadonlyMap<string, Entry<'quiz'>>;
  readonly primitives: readonly Entry<'primitives'>[];
  readonly transports: readonly Entry<'transports'>[];
  readonly topics: ReadonlyMap<string, Entry<'topics'>>;
  readonly classes: ReadonlyMap<string, Entry<'classes'>>;
  readonly corrections: ReadonlyMap<string, Entry<'corrections'>>;
  readonly glossary: ReadonlyMap<string, Entry<'glossary'>>;
  readonly sources: ReadonlyMap<string, Entry<'sources'>>;
  readonly names: ReadonlyMap<string, Entry<'names'>>;
  readonly pythonNames: ReadonlyMap<string, Entry<'pythonNames'>>;
  readonly changes: readonly Entry<'changes'>[];
  /** Every passage of every entry. */
  readonly passages: readonly Passage[];
  /** Which entry is verified against which revision. */
  readonly verification: Verification;
}

/** An empty set of collections, for callers that fill some of them. */
export function emptyRawHandbook(): { [Name in CollectionName]: RawEntry<Name>[] } {
  return Object.fromEntries(collectionNames.map((name) => [name, []])) as unknown as { [Name in CollectionName]: RawEntry<Name>[] };
}
