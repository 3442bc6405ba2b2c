import { problemAt, type ContentRule } from '../../check/rule.ts';

/** Every registered revision is one whose elements the spec surface lists; otherwise every open span would pass as true of it. */
export const registeredRevisionsRule: ContentRule = {
  scope: 'content',
  name: 'spec/registered-revisions',
  codes: ['REVISION002'],
  unit: 'revisions',
  examined: ({ handbook }) => handbook.revisions.all.length,
  *check({ handbook, loaded, surface }) {
    const listed = Object.keys(surface.source.revisions);
    for (const { id } of handbook.revisions.all) {
      if (listed.includes(id)) continue;
      yield problemAt(loaded.placeOf('revisions', id, [], 'key'), {
        code: 'REVISION002',
        message: `The spec surface does not know the revision ${id}.`,
        why: 'A fact with an open span would count as true of a revision whose elements nobody has compared.',
        mend: `Take the revision in with "npm run spec:import" (docs/new-revision.md), which writes its elements into src/spec/surface/; that lists ${listed.join(', ')}.`,
      });
    }
  },
};
