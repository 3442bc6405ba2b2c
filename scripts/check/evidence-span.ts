import type { Handbook } from '../../src/model/handbook.ts';
import type { Revision } from '../../src/model/revision.ts';
import { parseSpans, revisionsIn } from '../../src/model/span.ts';

/** The revisions that a piece of evidence is cited for. None where they cannot be read, which the loader reports. */
export function evidenceRevisions(text: string, { revisions }: Handbook): readonly Revision[] {
  try {
    return revisionsIn(parseSpans(text, revisions), revisions);
  } catch {
    return [];
  }
}
