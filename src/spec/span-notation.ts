import type { Revisions } from '../model/revision.ts';
import type { Spans } from '../model/span.ts';

/**
 * Writes spans in the notation of `docs/authoring.md`, both ends included: `..`, `2025-03-26..`,
 * `..2025-11-25`, `2025-11-25`. The opposite of `parseSpans`.
 *
 * Throws a RangeError for an empty list, which the notation cannot say.
 */
export function spanNotation(spans: Spans, revisions: Revisions): string {
  if (spans.length === 0) throw new RangeError('A list of spans that holds in no revision cannot be written as a span.');
  return spans
    .map(({ from, before }) => {
      const first = from.order === 0 ? '' : from.id;
      if (before === null) return `${first}..`;
      const last = revisions.all[before.order - 1]!;
      return last === from ? from.id : `${first}..${last.id}`;
    })
    .join(', ');
}
