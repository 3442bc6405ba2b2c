import { boundFacts } from '../../../src/model/passage/passage.ts';
import type { Question } from '../../../src/model/handbook.ts';
import type { Fix, Problem } from '../../../src/model/problem.ts';
import type { Revision } from '../../../src/model/revision.ts';
import { describe, isEarlier, type Spans } from '../../../src/model/span.ts';
import { fixOrder } from '../../check/mechanical-fix.ts';
import { listed } from '../../check/nearest.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';
import type { Workspace } from '../../check/workspace.ts';

/** The rows of "what changed" are proved by facts that begin or end there, and stand newest first. */
export const changesRule: ContentRule = {
  scope: 'content',
  name: 'content/changes',
  codes: ['CHANGE001', 'CHANGE002'],
  unit: 'rows of changes',
  examined: ({ handbook }) => [...handbook.questions.values()].reduce((sum, { changes }) => sum + changes.length, 0),
  *check(workspace) {
    for (const question of workspace.handbook.questions.values()) {
      yield* order(question, workspace);
      yield* unproved(question, workspace);
    }
  },
};

function* order(question: Question, workspace: Workspace): Iterable<Problem> {
  const { handbook, loaded } = workspace;
  for (const [index, { revision }] of question.changes.entries()) {
    const before = handbook.revisions.find(question.changes[index - 1]?.revision ?? '');
    const current = handbook.revisions.find(revision);
    if (before === undefined || current === undefined || isEarlier(current, before)) continue;
    yield problemAt(loaded.placeOf('questions', question.id, ['changes', index, 'revision']), {
      code: 'CHANGE002',
      message: before === current ? `There are two rows for ${revision}.` : `The row for ${revision} stands below the one for ${before.id}, which is older.`,
      why: 'Readers look for the newest change first, and for all of a revision in one place.',
      mend: before === current ? 'Merge the two rows.' : 'Order the rows from the newest revision to the oldest.',
      fix: before === current ? undefined : newestFirst(question, workspace),
    });
  }
}

/** The rows in order, where each is of a revision of its own. */
function newestFirst({ id, changes }: Question, workspace: Workspace): Fix | undefined {
  const rows = changes.flatMap((change, index) => {
    const revision = workspace.handbook.revisions.find(change.revision);
    return revision === undefined ? [] : [{ index, revision }];
  });
  if (new Set(rows.map(({ revision }) => revision)).size < changes.length) return undefined;
  const order = rows.sort((a, b) => (isEarlier(a.revision, b.revision) ? 1 : -1)).map(({ index }) => index);
  return fixOrder('questions', id, ['changes'], order, workspace);
}

function* unproved(question: Question, workspace: Workspace): Iterable<Problem> {
  const { revisions, facts } = workspace.handbook;
  for (const passage of question.passages) {
    const [list, index, key] = passage.path ?? [];
    if (list !== 'changes' || key !== 'text') continue;
    const revision = revisions.find(question.changes[Number(index)]?.revision ?? '');
    const ids = boundFacts(passage);
    const bound = ids.flatMap((id) => facts.get(id) ?? []);
    if (revision === undefined || bound.length < ids.length || bound.some((fact) => turnsAt(fact.spans ?? [], revision))) continue;
    yield problemAt(passage, {
      code: 'CHANGE001',
      message: bound.length === 0
        ? `The row for ${revision.id} binds no fact.`
        : `No fact bound in the row for ${revision.id} begins or ends there: ${listed(bound.map((fact) => `${fact.id} holds ${fact.spans === null ? 'at a date' : describe(fact.spans, revisions)}`))}.`,
      why: 'A change is proved by a fact that begins to hold in that revision, or holds until the one before.',
      mend: 'Bind the fact that changed there, or move the row to the revision in which it did.',
    });
  }
}

/** Tells whether something begins to hold in a revision or no longer holds in it. */
function turnsAt(spans: Spans, revision: Revision): boolean {
  return spans.some((span) => span.from === revision || span.before === revision);
}
