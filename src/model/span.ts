import type { Revision, Revisions } from './revision.ts';

/** A half-open range of revisions: `from` is the first it holds in, `before` the first it no longer holds in. */
export interface Span {
  readonly from: Revision;
  /** Null while the range is open, that is, while it also covers every later revision. */
  readonly before: Revision | null;
}

/** Disjoint spans in order of release. An empty list holds in no revision. */
export type Spans = readonly Span[];

/** Anything that holds in some revisions and not in others. */
export interface Versioned {
  readonly spans: Spans;
}

function end(span: Span): number {
  return span.before === null ? Number.POSITIVE_INFINITY : span.before.order;
}

/** Tells whether a versioned thing holds in a revision. The only place that compares revisions for truth. */
export function holdsIn(thing: Versioned, revision: Revision): boolean {
  return thing.spans.some((span) => span.from.order <= revision.order && revision.order < end(span));
}

/** Tells whether a revision was released before another one. */
export function isEarlier(revision: Revision, other: Revision): boolean {
  return revision.order < other.order;
}

/** A revision and all after it. */
export function spansSince(revision: Revision, revisions: Revisions): Spans {
  return spansOf(revisions.all.slice(revision.order), revisions);
}

/** The revisions that the spans cover, in order of release. */
export function revisionsIn(spans: Spans, revisions: Revisions): Revision[] {
  return revisions.all.filter((revision) => holdsIn({ spans }, revision));
}

/**
 * Builds the shortest list of spans that covers exactly the given revisions.
 * A run that reaches the newest revision stays open, so that it extends to the next one.
 */
export function spansOf(covered: Iterable<Revision>, revisions: Revisions): Spans {
  const wanted = new Set([...covered].map((revision) => revision.order));
  const spans: Span[] = [];
  let from: Revision | undefined;
  for (const revision of revisions.all) {
    if (wanted.has(revision.order)) from ??= revision;
    else if (from !== undefined) {
      spans.push({ from, before: revision });
      from = undefined;
    }
  }
  if (from !== undefined) spans.push({ from, before: null });
  return spans;
}

/**
 * Reads the notation of `spanText` (both ends included).
 *
 * Throws a RangeError that names the valid revisions when an end is not a released revision, when a range
 * has more than two ends or runs backwards, or when two ranges overlap.
 */
export function parseSpans(text: string, revisions: Revisions): Spans {
  const covered: Revision[] = [];
  for (const part of text.split(',').map((piece) => piece.trim())) {
    const ends = part.split('..').map((end) => end.trim());
    if (part === '' || ends.length > 2) throw new RangeError(`"${part}" in the span "${text}" is neither a revision nor a range of two.`);
    const [first, last] = ends.length === 2 ? ends : [part, part];
    const from = first ? revisions.get(first) : revisions.all[0]!;
    const to = last ? revisions.get(last) : revisions.newest;
    if (isEarlier(to, from)) throw new RangeError(`The span "${part}" runs backwards: ${to.id} was released before ${from.id}.`);
    const range = revisions.all.slice(from.order, to.order + 1);
    const twice = range.find((revision) => covered.includes(revision));
    if (twice !== undefined) throw new RangeError(`The span "${text}" names ${twice.id} twice.`);
    covered.push(...range);
  }
  return spansOf(covered, revisions);
}

/** Tells whether both lists cover the same revisions. */
export function sameSpans(a: Spans, b: Spans, revisions: Revisions): boolean {
  return revisions.all.every((revision) => holdsIn({ spans: a }, revision) === holdsIn({ spans: b }, revision));
}

/** Tells whether every revision of `inner` is also one of `outer`. */
export function covers(outer: Spans, inner: Spans, revisions: Revisions): boolean {
  return revisionsIn(inner, revisions).every((revision) => holdsIn({ spans: outer }, revision));
}

/** The revisions that both lists cover. */
export function intersect(a: Spans, b: Spans, revisions: Revisions): Spans {
  return spansOf(revisionsIn(a, revisions).filter((revision) => holdsIn({ spans: b }, revision)), revisions);
}

/** The revisions that the list does not cover. */
export function complement(spans: Spans, revisions: Revisions): Spans {
  return spansOf(revisions.all.filter((revision) => !holdsIn({ spans }, revision)), revisions);
}

/** A piece of a worded span: plain words, or a revision that pages set as a date. */
export type SpanWord = string | Revision;

/**
 * Words a list of spans as alternating text and revisions, so that pages can mark the dates up.
 * The only place that words a range.
 */
export function spanWords(spans: Spans, revisions: Revisions): SpanWord[] {
  if (spans.length === 0) return ['in no revision'];
  if (sameSpans(spans, spansOf(revisions.all, revisions), revisions)) return ['in all revisions'];
  return spans.flatMap((span, index): SpanWord[] => {
    const comma = index === 0 ? [] : [', '];
    if (span.before === null) return [...comma, 'since ', span.from];
    const last = revisions.all[span.before.order - 1]!;
    if (last === span.from) return [...comma, span.from, ' only'];
    if (span.from.order === 0) return [...comma, 'until ', last];
    return [...comma, span.from, ' to ', last];
  });
}

/** Words a list of spans as one string: "since 2025-06-18", "2025-03-26 to 2025-11-25", "2025-11-25 only". */
export function describe(spans: Spans, revisions: Revisions): string {
  return spanWords(spans, revisions)
    .map((word) => (typeof word === 'string' ? word : word.id))
    .join('');
}
