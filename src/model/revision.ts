import { z } from 'zod';
import { isoDate } from './scalar.ts';

/** What an author writes in `revisions.yaml` for one revision of the specification. */
export const revisionSchema = z.strictObject({
  released: isoDate,
  status: z.enum(['current', 'final'], {
    error: 'The status is "current" for the newest released revision and "final" for every earlier one.',
  }),
  summary: z.string().min(1),
  facts: z.array(z.string()).default([]),
  /** The last day on which something may still be verified against an earlier revision only. Left out, there is no such time. */
  verifyBy: isoDate.optional(),
});

export type RevisionData = z.output<typeof revisionSchema>;

/** A released revision of the protocol. `order` counts from 0 in order of release. */
export interface Revision {
  readonly id: string;
  readonly order: number;
  readonly released: string;
  readonly status: RevisionData['status'];
  readonly summary: string;
  readonly facts: readonly string[];
  readonly verifyBy?: string | undefined;
}

/** The summary of a revision that was taken in and that nobody has described yet. */
export const unwrittenSummary =
  'Taken in from the official repository and not yet described here. What arrived, was deprecated or left is listed below, from its schema and its pages.';

/** Tells whether on a day everything has to be verified against a revision, because its deadline has passed or it has none. */
export function isDue({ verifyBy }: Pick<Revision, 'verifyBy'>, today: string): boolean {
  return verifyBy === undefined || Date.parse(verifyBy) < Date.parse(today);
}

/** The ordered registry of released revisions; `draft` is never one of them. */
export interface Revisions {
  readonly all: readonly Revision[];
  readonly newest: Revision;
  /** Returns the revision with this id, or undefined when none is registered. */
  find(id: string): Revision | undefined;
  /** Returns the revision with this id. Throws a RangeError that lists the valid ids. */
  get(id: string): Revision;
}

/**
 * Builds the registry from the entries of `revisions.yaml`, in the order of their release dates.
 *
 * Takes entries as [id, data] pairs. Throws a RangeError when there is none.
 */
export function createRevisions(entries: Iterable<readonly [string, RevisionData]>): Revisions {
  const all = [...entries]
    .sort(([, a], [, b]) => Date.parse(a.released) - Date.parse(b.released))
    .map(([id, data], order): Revision => ({ id, order, ...data }));
  const newest = all.at(-1);
  if (newest === undefined) throw new RangeError('The registry of revisions is empty.');
  const byId = new Map(all.map((revision) => [revision.id, revision]));
  return {
    all,
    newest,
    find: (id) => byId.get(id),
    get(id) {
      const revision = byId.get(id);
      if (revision !== undefined) return revision;
      throw new RangeError(`"${id}" is not a released revision; the revisions are ${all.map((known) => known.id).join(', ')}.`);
    },
  };
}

/**
 * The registry as it stood while one of its revisions was the newest. Its revisions are objects of their own, with the
 * same ids and places in the order.
 */
export function revisionsUntil(last: Revision, { all }: Revisions): Revisions {
  return createRevisions(all.slice(0, last.order + 1).map(({ id, order, ...data }) => [id, { ...data, status: order === last.order ? 'current' : 'final', facts: [...data.facts] }]));
}
