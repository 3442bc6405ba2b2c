import { closeClaims } from '../markup/punctuation.ts';
import type { CollectionName } from '../model/collections.ts';
import type { Handbook, HandbookDocument } from '../model/handbook.ts';
import type { Inline } from '../model/passage/inline.ts';
import { boundFacts, type Passage } from '../model/passage/passage.ts';
import { spansSince, type Spans } from '../model/span.ts';
import { urls } from '../model/urls.ts';
import { markClaims, type ClaimMark, type MarkContext, type Note } from './claim-marks.ts';
import { spoken } from './spoken.ts';

/** A text ready to be set: its inlines, and the mark of each of its claims by the claim's running number. */
export interface Text {
  readonly inlines: readonly Inline[];
  readonly marks: readonly ClaimMark[];
  /** The words alone, for places that take no markup. */
  readonly plain: string;
}

/** A code sample's caption line. */
export interface SampleText {
  readonly caption?: string;
  /** Id of the revision it is valid in. */
  readonly revision?: string;
  /** The SDKs and versions it is written for, with spaces between them. */
  readonly sdk?: string;
  /** What it is where it is no part of the protocol. */
  readonly other?: string;
  readonly heard: boolean;
  readonly notes: readonly Note[];
}

/** All texts of an entry, ready to be set. */
export interface Typeset {
  /** The text at a path of the entry's data, such as `('traps', 0, 'so')`. Throws a RangeError where there is none. */
  text(...path: readonly PropertyKey[]): Text;
  /** Tells whether there is a text at a path. */
  has(...path: readonly PropertyKey[]): boolean;
  /** Marks of the claims in the body, by running number. */
  readonly claims: readonly ClaimMark[];
  /** Samples of the body in order. */
  readonly samples: readonly SampleText[];
}

function typeset(passages: readonly Passage[], handbook: Handbook, context: MarkContext): Typeset {
  const marks = markClaims(passages, context);
  const byPath = new Map(passages.flatMap((passage) => (passage.path === undefined ? [] : [[passage.path.join('.'), passage] as const])));
  const body = passages.filter((passage) => passage.path === undefined);
  return {
    has: (...path) => byPath.has(path.join('.')),
    text(...path) {
      const passage = byPath.get(path.join('.'));
      if (passage === undefined) throw new RangeError(`There is no text at ${path.join('.')}.`);
      return { inlines: closeClaims(passage.inlines), marks: marks.get(passage) ?? [], plain: spoken(passage.inlines, handbook) };
    },
    claims: body.flatMap((passage) => marks.get(passage) ?? []),
    samples: body.flatMap((passage) => (passage.sample === undefined ? [] : [sampleText(passage, context)])),
  };
}

function sampleText(passage: Passage, context: MarkContext): SampleText {
  const { attributes, heard } = passage.sample!;
  const pick = <K extends string>(key: K) => (attributes.has(key) ? { [key]: attributes.get(key) } : {});
  return { ...pick('caption'), ...pick('revision'), ...pick('sdk'), ...pick('other'), heard, notes: passage.facts.flatMap((id) => context.note(id) ?? []) };
}

/**
 * Typesets an answer or a case. Its notes lead to the list of evidence on the same page, or to the one at the address
 * `evidence`, relative to the page.
 */
export function typesetDocument(document: HandbookDocument, handbook: Handbook, evidence = ''): Typeset {
  return keptFor(handbook, document, evidence, () => {
    const notes = numbered(document.facts.map((fact) => fact.id), (_, number) => `${evidence}#${noteAnchor(number)}`);
    return typeset(document.passages, handbook, contextOf(handbook, notes));
  });
}

/** Typesets an entry that has no list of evidence of its own; its notes lead to the page of all facts. */
export function typesetEntry(handbook: Handbook, collection: CollectionName, id: string): Typeset {
  return keptFor(handbook, handbook, `${collection}/${id}`, () => {
    const passages = passagesOf(handbook).get(`${collection}/${id}`) ?? [];
    const notes = numbered([...new Set(passages.flatMap((passage) => (passage.heard ? [] : boundFacts(passage))))], urls.fact);
    return typeset(passages, handbook, contextOf(handbook, notes));
  });
}

const kept = new WeakMap<Handbook, WeakMap<object, Map<string, Typeset>>>();

/**
 * What was typeset before of a document, or of an entry of the whole handbook, as long as both are in use: a title stands
 * in many lists, an answer on several pages.
 */
function keptFor(handbook: Handbook, owner: object, key: string, make: () => Typeset): Typeset {
  const owners = kept.get(handbook) ?? new WeakMap<object, Map<string, Typeset>>();
  kept.set(handbook, owners);
  const known = owners.get(owner) ?? new Map<string, Typeset>();
  owners.set(owner, known);
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

function contextOf(handbook: Handbook, notes: ReadonlyMap<string, Note>): MarkContext {
  const { facts, revisions } = handbook;
  return { facts, revisions, note: (id) => notes.get(id), surroundings: (passage) => sinceItsRevision(passage, handbook) };
}

/**
 * The id of a note in the list of evidence of an answer or a case. It is short, because it stands on the page once for
 * each claim; it is no permanent address, because numbers move when facts are added.
 */
export function noteAnchor(number: number): string {
  return `e${number}`;
}

/** The id that a fact has in a list of evidence that is addressed by the fact, not by its number. */
export function factAnchor(id: string): string {
  return `fact-${id}`;
}

function numbered(ids: readonly string[], href: (id: string, number: number) => string): Map<string, Note> {
  return new Map(ids.map((id, index) => [id, { number: index + 1, href: href(id, index + 1) }]));
}

/** A row of "What changed" and the summary of a revision tell what began with it: they speak of it and of those after it. */
function sinceItsRevision(passage: Passage, { revisions }: Handbook): Spans | undefined {
  const from = passage.part === 'what-changed' || passage.entry.collection === 'revisions' ? passage.spans[0]?.from : undefined;
  return from === undefined ? undefined : spansSince(from, revisions);
}

const index = new WeakMap<Handbook, ReadonlyMap<string, readonly Passage[]>>();

function passagesOf(handbook: Handbook): ReadonlyMap<string, readonly Passage[]> {
  const known = index.get(handbook);
  if (known !== undefined) return known;
  const byEntry = new Map<string, Passage[]>();
  for (const passage of handbook.passages) {
    const key = `${passage.entry.collection}/${passage.entry.id}`;
    const list = byEntry.get(key);
    if (list === undefined) byEntry.set(key, [passage]);
    else list.push(passage);
  }
  index.set(handbook, byEntry);
  return byEntry;
}
