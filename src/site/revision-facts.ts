import type { Fact, Handbook } from '../model/handbook.ts';
import type { Revision } from '../model/revision.ts';

/** How a fact bears on a revision. */
export const revisionFactGroups = {
  began: 'What it began with',
  added: 'Added',
  changed: 'Changed',
  deprecated: 'Deprecated',
  removed: 'Removed',
  holds: 'Also of note',
} as const;

export type RevisionFactGroup = keyof typeof revisionFactGroups;

/** The facts that `revisions.yaml` lists for a revision, by what it did to what they speak of; empty groups left out. */
export function factsOfRevision(revision: Revision, { facts }: Pick<Handbook, 'facts'>): [RevisionFactGroup, Fact[]][] {
  const listed = revision.facts.flatMap((id) => facts.get(id) ?? []);
  return (Object.keys(revisionFactGroups) as RevisionFactGroup[])
    .map((group): [RevisionFactGroup, Fact[]] => [group, listed.filter((fact) => groupOf(fact, revision) === group)])
    .filter(([, found]) => found.length > 0);
}

function groupOf(fact: Fact, revision: Revision): RevisionFactGroup {
  const begins = fact.spans?.some(({ from }) => from.order === revision.order) ?? false;
  const ends = fact.spans?.some(({ before }) => before?.order === revision.order) ?? false;
  if (revision.order === 0) return begins ? 'began' : 'holds';
  if (ends || (begins && fact.kind === 'absence')) return 'removed';
  if (!begins) return 'holds';
  // What only the text says has no element that could tell; the claim does.
  if (fact.kind === 'element' ? fact.aspect === 'deprecated' : /\bdeprecated\b/.test(fact.claim)) return 'deprecated';
  return fact.kind === 'element' ? 'added' : 'changed';
}
