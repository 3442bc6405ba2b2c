import type { CollectionName } from '../../../src/model/collections.ts';
import type { Fact, HandbookDocument } from '../../../src/model/handbook.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { isDue, unwrittenSummary, type Revision } from '../../../src/model/revision.ts';
import { holdsIn, isEarlier, isOpenIn, parseSpans } from '../../../src/model/span.ts';
import { awaitsVerification } from '../../../src/model/verification.ts';
import { entryNames } from '../../check/entry-lookup.ts';
import { listed } from '../../check/nearest.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';
import type { Workspace } from '../../check/workspace.ts';

/** Something that says itself which revision it is verified against. */
interface Verified {
  readonly collection: CollectionName;
  readonly id: string;
  readonly against: Revision;
  /** Tells whether it still has to be verified against a revision. */
  readonly awaits: (revision: Revision) => boolean;
}

/** After a revision there is time to verify against it what was verified before; when the time is over, all of it is. */
export const freshnessRule: ContentRule = {
  scope: 'content',
  name: 'content/freshness',
  codes: ['FRESH001', 'FRESH002', 'FRESH003'],
  warnings: ['FRESH002'],
  unit: 'facts and documents',
  examined: (workspace) => [...verified(workspace)].length,
  *check(workspace) {
    const { revisions } = workspace.handbook;
    const due = revisions.all.filter((revision) => isDue(revision, workspace.today));
    const late = new Set<string>();
    for (const entry of verified(workspace)) {
      const missed = due.filter((revision) => entry.awaits(revision)).at(-1);
      if (missed === undefined) continue;
      late.add(`${entry.collection}/${entry.id}`);
      yield overdue(entry, missed, workspace);
    }
    for (const revision of due) if (isUndescribed(revision)) yield undescribed(revision, workspace);
    for (const revision of revisions.all) if (!due.includes(revision)) yield* stillOpen(revision, late, workspace);
    yield* aheadOfFacts(workspace);
  },
};

function* verified({ handbook }: Workspace): Iterable<Verified> {
  const { revisions } = handbook;
  for (const fact of handbook.facts.values()) {
    yield { collection: 'facts', id: fact.id, against: fact.against, awaits: (revision) => claims(fact, revision, handbook) };
  }
  for (const [collection, documents] of [['questions', handbook.questions], ['postmortems', handbook.postmortems], ['guides', handbook.guides]] as const) {
    for (const { id, against, verified } of documents.values()) {
      // A revision that does not exist is reported by the loader.
      if (revisions.find(verified.against) !== undefined) yield { collection, id, against, awaits: (revision) => isEarlier(against, revision) };
    }
  }
}

/** A fact that says it ends before a revision does not speak of it; whether it may say so is another rule's. */
function claims(fact: Fact, revision: Revision, { revisions }: Workspace['handbook']): boolean {
  if (fact.kind === 'world' || fact.spans === null || !isOpenIn({ spans: fact.spans }, revision)) return false;
  return holdsIn({ spans: parseSpans(fact.span, revisions) }, revision);
}

function overdue({ collection, id, against }: Verified, missed: Revision, workspace: Workspace): Problem {
  const until = missed.verifyBy === undefined ? '' : `; the time for ${missed.id} ended on ${missed.verifyBy}`;
  const standing = collection === 'facts' ? standingOn(id, workspace) : [];
  return problemAt(workspace.loaded.placeOf(collection, id, ['verified', 'against']), {
    code: 'FRESH001',
    message: `This ${entryNames[collection]} is verified against ${against.id} only${until}.`,
    why: `Readers of ${missed.id} would be told what nobody has compared with it.${standing.length === 0 ? '' : ` On it stand ${listed(standing)}.`}`,
    mend: collection === 'facts'
      ? `Read its evidence in ${missed.id}, mend span and evidence where they changed, and write "against: ${workspace.handbook.revisions.newest.id}" and the day. "npm run spec:impact" says what changed for it.`
      : `Read it with ${missed.id} beside you, after the facts it binds, mend what changed, and write "against: ${workspace.handbook.revisions.newest.id}" and the day. "npm run spec:impact" says what changed for it.`,
  });
}

/** What stands on a fact without a day of verification of its own, in words. */
function standingOn(fact: string, { handbook }: Workspace): string[] {
  const standing = new Set<string>();
  for (const passage of handbook.passages) {
    const { collection, id } = passage.entry;
    if (passage.heard || !['corrections', 'quiz', 'glossary', 'primitives', 'transports', 'classes'].includes(collection)) continue;
    if (passage.facts.includes(fact) || passage.claims.some((claim) => claim.facts.includes(fact))) standing.add(`the ${entryNames[collection]} "${id}"`);
  }
  for (const [collection, rows] of [['primitives', handbook.primitives], ['transports', handbook.transports]] as const) {
    for (const { id, cells } of rows) {
      if (Object.values(cells).some((cell) => Array.isArray(cell) && cell.includes(fact))) standing.add(`the ${entryNames[collection]} "${id}"`);
    }
  }
  return [...standing];
}

function isUndescribed({ verifyBy, facts, summary }: Revision): boolean {
  return verifyBy !== undefined && (facts.length === 0 || summary.replace(/\s+/g, ' ') === unwrittenSummary);
}

function undescribed(revision: Revision, { loaded }: Workspace): Problem {
  const lacking = revision.facts.length === 0 ? 'lists no fact that tells what it changed' : 'still has the summary that its import gave it';
  return problemAt(loaded.placeOf('revisions', revision.id), {
    code: 'FRESH001',
    message: `The revision ${revision.id} ${lacking}; the time for it ended on ${revision.verifyBy!}.`,
    why: 'Its page would say nothing about it but what a program could count.',
    mend: 'List the facts that begin or end there, and write its summary.',
  });
}

/** One notice for each revision that may still be verified, so that nobody forgets it. */
function* stillOpen(revision: Revision, late: ReadonlySet<string>, workspace: Workspace): Iterable<Problem> {
  const waiting = [...verified(workspace)].filter((entry) => entry.awaits(revision) && !late.has(`${entry.collection}/${entry.id}`));
  if (waiting.length === 0) return;
  const counts = (['questions', 'postmortems', 'guides', 'facts'] as const)
    .map((name) => [waiting.filter(({ collection }) => collection === name).length, entryNames[name]] as const)
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count} ${name}${count === 1 ? '' : 's'}`);
  yield problemAt(workspace.loaded.placeOf('revisions', revision.id, ['verifyBy']), {
    code: 'FRESH002',
    severity: 'warning',
    message: `Not yet verified against ${revision.id}: ${listed(counts)}.`,
    why: `Their pages say so. After ${revision.verifyBy!}, each of them is an error.`,
    mend: 'Verify facts first, then what stands on them: docs/new-revision.md has the order of work, and "npm run spec:impact" the list of what breaks.',
  });
}

/** A document is not further verified than the facts it stands on. */
function* aheadOfFacts({ handbook, loaded }: Workspace): Iterable<Problem> {
  if (handbook.verification.oldest === handbook.revisions.newest) return;
  const documents: readonly (readonly [CollectionName, ReadonlyMap<string, HandbookDocument>])[] = [
    ['questions', handbook.questions], ['postmortems', handbook.postmortems], ['guides', handbook.guides],
  ];
  for (const [collection, entries] of documents) {
    for (const [id, { against, facts }] of entries) {
      const behind = facts.filter((fact) => awaitsVerification(fact, handbook.revisions) && isEarlier(fact.against, against));
      if (behind.length === 0) continue;
      yield problemAt(loaded.placeOf(collection, id, ['verified', 'against']), {
        code: 'FRESH003',
        message: `This ${entryNames[collection]} is verified against ${against.id}, but stands on ${listed(behind.slice(0, 6).map((fact) => fact.id))}${behind.length > 6 ? ` and ${behind.length - 6} more` : ''}, which ${behind.length === 1 ? 'is' : 'are'} not.`,
        why: 'What a page says of a revision is proved by its facts; those that nobody has verified there prove nothing yet.',
        mend: `Verify these facts against ${against.id} first, or leave the ${entryNames[collection]} as it was.`,
      });
    }
  }
}
