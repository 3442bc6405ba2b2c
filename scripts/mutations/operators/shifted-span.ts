import type { Revision, Revisions } from '../../../src/model/revision.ts';
import { parseSpans, revisionsIn, spansOf } from '../../../src/model/span.ts';
import { spanNotation } from '../../../src/spec/span-notation.ts';

/** A span with one end moved by one revision. */
export interface ShiftedSpan {
  readonly how: 'begins-earlier' | 'begins-later' | 'ends-earlier' | 'ends-later';
  /** The span in the notation of authors. */
  readonly text: string;
  /** The revision that came in or went out. */
  readonly revision: Revision;
  readonly grows: boolean;
}

/** Every span that differs from a span of one piece by one revision at one end. None for a span of several pieces. */
export function shiftedSpans(text: string, revisions: Revisions): ShiftedSpan[] {
  const covered = revisionsIn(parseSpans(text, revisions), revisions);
  const [first, last] = [covered[0], covered.at(-1)];
  if (first === undefined || last === undefined || last.order - first.order + 1 !== covered.length) return [];
  const shift = (how: ShiftedSpan['how'], from: number, to: number, changed: number): ShiftedSpan[] => {
    const revision = revisions.all[changed];
    if (revision === undefined || from > to) return [];
    return [{ how, text: spanNotation(spansOf(revisions.all.slice(from, to + 1), revisions), revisions), revision, grows: to - from + 1 > covered.length }];
  };
  return [
    ...shift('begins-earlier', first.order - 1, last.order, first.order - 1),
    ...shift('begins-later', first.order + 1, last.order, first.order),
    ...shift('ends-earlier', first.order, last.order - 1, last.order),
    ...shift('ends-later', first.order, last.order + 1, last.order + 1),
  ];
}
