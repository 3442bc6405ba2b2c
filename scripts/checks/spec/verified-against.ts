import type { Fact } from '../../../src/model/handbook.ts';
import { isDue, type Revision, type Revisions } from '../../../src/model/revision.ts';
import { isEarlier, parseSpans } from '../../../src/model/span.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';

/**
 * The first revision in which a fact can be judged. An end says that the next revision differs, so that one has to be
 * known too; while it still may be verified, what was written before it came is left as it is.
 */
function neededFor(fact: Fact, revisions: Revisions, today: string): Revision | undefined {
  if (fact.kind === 'world') return undefined;
  try {
    const last = parseSpans(fact.span, revisions).at(-1);
    return last?.before !== null && last?.before !== undefined && isDue(last.before, today) ? last.before : last?.from;
  } catch {
    // A span that cannot be read is reported by the loader.
    return undefined;
  }
}

/** A fact is verified against a revision that knows all it says: not an earlier one than its span begins or ends in. */
export const verifiedAgainstRule: ContentRule = {
  scope: 'content',
  name: 'spec/verified-against',
  codes: ['FACT010'],
  unit: 'facts',
  examined: ({ handbook }) => [...handbook.facts.values()].filter(({ spans }) => spans !== null).length,
  *check({ handbook, loaded, today }) {
    const { revisions } = handbook;
    for (const fact of handbook.facts.values()) {
      const against = revisions.find(fact.verified.against);
      if (against === undefined || fact.spans === null) continue;
      const needed = neededFor(fact, revisions, today);
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
