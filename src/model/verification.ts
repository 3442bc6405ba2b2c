import { collections, type CollectionName, type EntryData, type RawEntry, type RawHandbook } from './collections.ts';
import type { Fact } from './handbook.ts';
import { boundFacts, type EntryReference, type Passage } from './passage/passage.ts';
import type { Revision, Revisions } from './revision.ts';
import { holdsIn, isEarlier, isOpenIn, parseSpans, spansOf, type Spans } from './span.ts';

/** Which revision each entry is verified against. */
export interface Verification {
  /** The revision that everything is verified against: where something still has to be taken on, an earlier one than the newest. */
  readonly oldest: Revision;
  /**
   * The revision that an entry is verified against. Facts and documents say so themselves. Any other entry is verified as
   * far as those facts it binds that reach the newest revision, and one that binds none of these as far as everything.
   */
  of(entry: EntryReference): Revision;
}

/** What `verificationOf` reads. */
export interface VerificationInput {
  readonly revisions: Revisions;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly raw: RawHandbook;
  /** The passages of an entry. */
  readonly passagesOf: (entry: EntryReference) => readonly Passage[];
}

/** Tells whether a fact reaches into a revision that nobody has verified it against yet. */
export function awaitsVerification({ spans }: Pick<Fact, 'spans'>, { all }: Revisions): boolean {
  return spans !== null && all.some((revision) => isOpenIn({ spans }, revision));
}

/** Works out how far each entry is verified. A fact that ended, or is about no revision, holds nothing back. */
export function verificationOf({ revisions, facts, raw, passagesOf }: VerificationInput): Verification {
  const open = [...facts.values()].filter((fact) => awaitsVerification(fact, revisions));
  const dated = (['questions', 'postmortems', 'guides'] as const).flatMap((name) => (raw[name] as readonly RawEntry<'guides'>[]).map((entry) => ({ name, entry })));
  const ownOf = new Map(dated.map(({ name, entry }) => [`${name}/${entry.id}`, revisions.find(entry.data.verified.against) ?? revisions.newest]));
  const oldest = earliest([...open.map(({ against }) => against), ...ownOf.values()]) ?? revisions.newest;
  if (oldest === revisions.newest) return { oldest, of: () => oldest };
  const openFacts = new Set(open.map(({ id }) => id));
  const cells = new Map<string, readonly string[]>((['primitives', 'transports'] as const).flatMap((name) => (raw[name] as readonly RawEntry<'transports'>[]).map(
    ({ id, data }) => [`${name}/${id}`, Object.values(data.cells).flatMap((cell) => (Array.isArray(cell) ? cell : []))] as const)));
  const byFacts = (entry: EntryReference, key: string): Revision => {
    const bound = [...(cells.get(key) ?? []), ...passagesOf(entry).filter(({ heard }) => !heard).flatMap((passage) => boundFacts(passage))];
    const reaching = bound.flatMap((id) => facts.get(id) ?? []).filter((fact) => openFacts.has(fact.id) || (fact.spans !== null && holdsIn({ spans: fact.spans }, revisions.newest)));
    if (reaching.length === 0) return oldest;
    return earliest(reaching.filter(({ id }) => openFacts.has(id)).map(({ against }) => against)) ?? revisions.newest;
  };
  return {
    oldest,
    of(entry) {
      const key = `${entry.collection}/${entry.id}`;
      const against = ownOf.get(key) ?? (entry.collection === 'facts' ? (facts.get(entry.id)?.against ?? revisions.newest) : byFacts(entry, key));
      ownOf.set(key, against);
      return against;
    },
  };
}

function earliest(all: readonly Revision[]): Revision | undefined {
  return all.reduce<Revision | undefined>((first, revision) => (first === undefined || isEarlier(revision, first) ? revision : first), undefined);
}

/**
 * Lets the unmarked passages of entries that do not say themselves what they are verified against speak of the revision
 * that they are verified against.
 */
export function settlePassages(passages: readonly Passage[], { oldest, of }: Verification, revisions: Revisions): readonly Passage[] {
  if (oldest === revisions.newest) return passages;
  return passages.map((passage) => {
    const { collection } = passage.entry;
    if (passage.marked || collection === 'facts' || collections[collection].form === 'document') return passage;
    return { ...passage, spans: spansOf([of(passage.entry)], revisions) };
  });
}

/** The revisions that unmarked text of an entry speaks of by its own word: of the newest where it says nothing. */
export function ownSpans<Name extends CollectionName>(collection: Name, data: EntryData<Name>, revisions: Revisions): Spans {
  if (collections[collection].form === 'document') {
    const against = revisions.find((data as EntryData<'guides'>).verified.against);
    return against === undefined ? [] : spansOf([against], revisions);
  }
  if (collection !== 'facts') return spansOf([revisions.newest], revisions);
  const fact = data as EntryData<'facts'>;
  if (fact.kind === 'world') return [];
  try {
    return parseSpans(fact.span, revisions, revisions.find(fact.verified.against));
  } catch {
    // Reported where the fact itself is resolved.
    return [];
  }
}
