import { isEarlier } from '../../../src/model/span.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';

/** A fact is verified against a revision that knows all it says: not an earlier one than its span begins or ends in. */
export const verifiedAgainstRule: ContentRule = {
  scope: 'content',
  name: 'spec/verified-against',
  codes: ['FACT010'],
  *check({ handbook, loaded }) {
    const { revisions } = handbook;
    for (const fact of handbook.facts.values()) {
      const against = revisions.find(fact.verified.against);
      if (against === undefined || fact.spans === null) continue;
      // A span with an end claims that the next revision differs, so that one has to be known too.
      const last = fact.spans.at(-1);
      const needed = last?.before ?? last?.from;
      if (needed === undefined || !isEarlier(against, needed)) continue;
      yield problemAt(loaded.placeOf('facts', fact.id, ['verified', 'against']), {
        code: 'FACT010',
        message: `The fact is verified against ${against.id}, but its span "${'span' in fact ? fact.span : ''}" cannot be judged before ${needed.id}.`,
        why: 'Nobody can have verified a revision that was not yet released.',
        mend: `Read the fact again in ${needed.id} and write "against: ${revisions.newest.id}" and the day, or narrow the span.`,
      });
    }
  },
};
