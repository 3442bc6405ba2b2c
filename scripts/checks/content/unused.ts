import { boundFacts } from '../../../src/model/passage/passage.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';
import { dataReferences } from './data-references.ts';

/** Sources and facts are used somewhere. */
export const unusedRule: ContentRule = {
  scope: 'content',
  name: 'content/unused',
  codes: ['USE001', 'USE002'],
  warnings: ['USE001', 'USE002'],
  unit: 'sources and facts',
  examined: ({ handbook }) => handbook.sources.size + handbook.facts.size,
  *check(workspace) {
    const { handbook, loaded } = workspace;
    const used = new Set([...dataReferences(workspace)].map(({ to, id }) => `${to}/${id}`));
    for (const passage of handbook.passages) {
      for (const { target } of passage.links) if (target.scheme === 'source') used.add(`sources/${target.id}`);
      if (passage.entry.collection !== 'facts') for (const id of boundFacts(passage)) used.add(`facts/${id}`);
      for (const { value } of passage.dates) used.add(`facts/${value}`);
    }
    for (const id of handbook.sources.keys()) {
      if (used.has(`sources/${id}`)) continue;
      yield problemAt(loaded.placeOf('sources', id), {
        code: 'USE001',
        severity: 'warning',
        message: `Nothing uses the source "${id}".`,
        why: 'A source that proves nothing is read again at every review for nothing.',
        mend: 'Name it in the world fact or the case it proves, or remove it.',
      });
    }
    for (const id of handbook.facts.keys()) {
      if (used.has(`facts/${id}`)) continue;
      yield problemAt(loaded.placeOf('facts', id), {
        code: 'USE002',
        severity: 'warning',
        message: `Nothing binds the fact "${id}".`,
        why: 'A fact that no answer, case or table rests on is verified again at every revision for nothing.',
        mend: 'Bind it where it is said, or remove it if the handbook has no use for it.',
      });
    }
  },
};
