import { problemAt, type ContentRule } from '../../check/rule.ts';

/** A world fact has a source that was read, and says when or for which versions it holds. */
export const worldFactRule: ContentRule = {
  scope: 'content',
  name: 'spec/world-fact',
  codes: ['FACT008', 'FACT009'],
  unit: 'world facts',
  examined: ({ handbook }) => [...handbook.facts.values()].filter(({ kind }) => kind === 'world').length,
  *check({ handbook, loaded }) {
    for (const fact of handbook.facts.values()) {
      if (fact.kind !== 'world') continue;
      const sources = fact.sources.map((id) => handbook.sources.get(id));
      // A source that does not exist is reported as an unknown id.
      if (!sources.some((source) => source === undefined || source.read.how !== 'not')) {
        yield problemAt(loaded.placeOf('facts', fact.id, ['sources'], fact.sources.length === 0 ? 'key' : 'value'), {
          code: 'FACT008',
          message: fact.sources.length === 0 ? 'This world fact has no source.' : 'No source of this world fact was read.',
          why: 'What happened outside the specification is proved only by a source that somebody has read.',
          mend: 'Read a source, register it in sources.yaml with "read", and name it here. What nobody can read is left out.',
        });
      }
      if (fact.date === undefined && fact.versions === undefined) {
        yield problemAt(loaded.placeOf('facts', fact.id), {
          code: 'FACT009',
          message: 'This world fact says neither when it holds nor for which versions.',
          why: 'What is so outside the specification changes without a revision, so it needs a day or a version to be true of.',
          mend: 'Add "date" (of the event, of the publication, or of the day it was looked up), or "versions" with package and range.',
        });
      }
    }
  },
};
