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
