import type { CollectionName } from '../model/collections.ts';
import type { Fact, Handbook } from '../model/handbook.ts';
import type { Revision } from '../model/revision.ts';
import { isEarlier } from '../model/span.ts';
import { awaitsVerification } from '../model/verification.ts';

/** How many things of one kind are verified against which revision. */
export interface FreshnessRow {
  readonly name: string;
  readonly total: number;
  /** How many are verified against each of the revisions of the report, in its order; left out for what is about no revision. */
  readonly against?: readonly number[];
  /** How many still have to be verified against the newest revision. */
  readonly waiting: number;
  /** The day of the oldest verification. */
  readonly oldest: string;
}

/** An entry that is not yet verified against the newest revision. */
export interface WaitingEntry {
  readonly collection: 'questions' | 'postmortems' | 'guides';
  readonly id: string;
  readonly against: Revision;
}

/** How far the handbook is verified, from its data. */
export interface Freshness {
  /** The revisions that something is verified against, the newest last; the newest of all is always among them. */
  readonly revisions: readonly Revision[];
  readonly rows: readonly FreshnessRow[];
  /** Documents that are not verified against the newest revision, and facts that reach into it unverified. */
  readonly waiting: readonly WaitingEntry[];
  readonly waitingFacts: readonly Fact[];
}

interface Verified {
  readonly against: Revision;
  readonly on: string;
  readonly waits: boolean;
}

const world = 'Facts about the world';

/** Counts what is verified against which revision. Kinds of which there is nothing are left out. */
export function freshnessOf(handbook: Pick<Handbook, 'revisions' | 'facts' | 'questions' | 'postmortems' | 'guides'>): Freshness {
  const { newest, all } = handbook.revisions;
  const facts = [...handbook.facts.values()];
  const documents = (collection: WaitingEntry['collection']): (Verified & WaitingEntry)[] => [...handbook[collection].values()]
    .map(({ id, against, verified }) => ({ collection, id, against, on: verified.on, waits: isEarlier(against, newest) }));
  const ofFacts = (wanted: readonly Fact[]): Verified[] => wanted
    .map((fact) => ({ against: fact.against, on: fact.verified.on, waits: awaitsVerification(fact, handbook.revisions) }));
  const groups: [string, readonly Verified[]][] = [
    ['Answers', documents('questions')],
    ['Cases', documents('postmortems')],
    ['Guides', documents('guides')],
    ['Facts about the protocol', ofFacts(facts.filter(({ spans }) => spans !== null))],
    [world, ofFacts(facts.filter(({ spans }) => spans === null))],
  ];
  const filled = groups.filter(([, entries]) => entries.length > 0);
  const revisions = all.filter((revision) => revision === newest || filled.some(([, entries]) => entries.some(({ against }) => against === revision)));
  return {
    revisions,
    rows: filled.map(([name, entries]) => ({
      name,
      total: entries.length,
      ...(name !== world && { against: revisions.map((revision) => entries.filter(({ against }) => against === revision).length) }),
      waiting: entries.filter(({ waits }) => waits).length,
      oldest: entries.map(({ on }) => on).sort()[0]!,
    })),
    waiting: (['questions', 'postmortems', 'guides'] as const).flatMap(documents).filter(({ waits }) => waits).map(({ collection, id, against }) => ({ collection, id, against })),
    waitingFacts: facts.filter((fact) => awaitsVerification(fact, handbook.revisions)),
  };
}

/** The revision of the entry of a collection that is verified least far; the newest for one without entries. */
export function leastVerified(collection: CollectionName, ids: Iterable<string>, { revisions, verification }: Pick<Handbook, 'revisions' | 'verification'>): Revision {
  return [...ids].map((id) => verification.of({ collection, id })).reduce((first, against) => (isEarlier(against, first) ? against : first), revisions.newest);
}
