import type { Fact, Handbook } from '../../src/model/handbook.ts';
import type { Revision } from '../../src/model/revision.ts';
import { parseSpans, revisionsIn } from '../../src/model/span.ts';

/**
 * The revisions that a piece of evidence of a fact is cited for, up to the one that the fact is verified against. None
 * where they cannot be read, which the loader reports.
 */
export function evidenceRevisions(text: string, { against }: Pick<Fact, 'against'>, { revisions }: Pick<Handbook, 'revisions'>): readonly Revision[] {
  try {
    return revisionsIn(parseSpans(text, revisions, against), revisions);
  } catch {
    return [];
  }
}
