import type { Revision, Revisions } from './revision.ts';

/** A half-open range of revisions: `from` is the first it holds in, `before` the first it no longer holds in. */
export interface Span {
  readonly from: Revision;
  /** Null while the range is open, that is, while it also covers every later revision. */
  readonly before: Revision | null;
  /**
   * The first revision of an open range that came after the last verification. From there on nothing is known: the
   * range neither holds nor ends. Left out where all of it is verified.
   */
  readonly unverified?: Revision;
}

/** Disjoint spans in order of release. An empty list holds in no revision. */
export type Spans = readonly Span[];

/** Anything that holds in some revisions and not in others. */
export interface Versioned {
  readonly spans: Spans;
}

function reaches(span: Span, revision: Revision): boolean {
  return span.from.order <= revision.order && (span.before === null || revision.order < span.before.order);
}

function isVerified(span: Span, revision: Revision): boolean {
  return span.unverified === undefined || revision.order < span.unverified.order;
}

/** Tells whether a versioned thing holds in a revision. The only place that compares revisions for truth. */
export function holdsIn(thing: Versioned, revision: Revision): boolean {
  return thing.spans.some((span) => reaches(span, revision) && isVerified(span, revision));
}

/** Tells whether it is not known if a versioned thing holds in a revision, which came after it was verified. */
export function isOpenIn(thing: Versioned, revision: Revision): boolean {
  return thing.spans.some((span) => reaches(span, revision) && !isVerified(span, revision));
}

/** Tells whether a revision was released before another one. */
export function isEarlier(revision: Revision, other: Revision): boolean {
  return revision.order < other.order;
}

/** A revision and all after it. */
export function spansSince(revision: Revision, revisions: Revisions): Spans {
  return spansOf(revisions.all.slice(revision.order), revisions);
}

/** The revisions in which the spans hold, in order of release. */
export function revisionsIn(spans: Spans, revisions: Revisions): Revision[] {
  return revisions.all.filter((revision) => holdsIn({ spans }, revision));
}

/**
 * Builds the shortest list of spans that covers exactly the given revisions.
 * A run that reaches the newest revision stays open, so that it extends to the next one.
 *
 * `unverified` lists revisions of which nothing is known. They lengthen a run that they follow, and are lost behind none.
 */
export function spansOf(covered: Iterable<Revision>, revisions: Revisions, unverified: Iterable<Revision> = []): Spans {
  const orders = (list: Iterable<Revision>): ReadonlySet<number> => new Set([...list].map((revision) => revision.order));
  const [wanted, unknown] = [orders(covered), orders(unverified)];
  const spans: Span[] = [];
  let run: Omit<Span, 'before'> | undefined;
  for (const revision of revisions.all) {
    const holds = wanted.has(revision.order);
    if (run !== undefined && !holds && unknown.has(revision.order)) run = { unverified: revision, ...run };
    else if (run !== undefined && (!holds || run.unverified !== undefined)) {
      spans.push({ ...run, before: revision });
      run = undefined;
    }
    if (holds) run ??= { from: revision };
  }
  if (run !== undefined) spans.push({ ...run, before: null });
  return spans;
}

/**
 * Reads the notation of `spanText` (both ends included).
 *
 * With `against`, the revision that somebody verified the text against, a range that reaches it holds up to there;
 * whether it holds in later revisions is not known, however the text ends. Throws a RangeError that names the valid
 * revisions when an end is not a released revision, when a range has more than two ends or runs backwards, or when two
 * ranges overlap.
 */
export function parseSpans(text: string, revisions: Revisions, against: Revision = revisions.newest): Spans {
  const named = new Set<Revision>();
  const verified: Revision[] = [];
  let reachesVerification = false;
  for (const part of text.split(',').map((piece) => piece.trim())) {
    const ends = part.split('..').map((end) => end.trim());
    if (part === '' || ends.length > 2) throw new RangeError(`"${part}" in the span "${text}" is neither a revision nor a range of two.`);
    const [first, last] = ends.length === 2 ? ends : [part, part];
    const from = first ? revisions.get(first) : revisions.all[0]!;
    const to = last ? revisions.get(last) : revisions.newest;
    if (isEarlier(to, from)) throw new RangeError(`The span "${part}" runs backwards: ${to.id} was released before ${from.id}.`);
    const range = revisions.all.slice(from.order, to.order + 1);
    const twice = range.find((revision) => named.has(revision));
    if (twice !== undefined) throw new RangeError(`The span "${text}" names ${twice.id} twice.`);
    for (const revision of range) named.add(revision);
    const isReached = range.includes(against);
    reachesVerification ||= isReached;
    // What only begins after the verification is left as it stands: a rule says that nobody can have verified it.
    verified.push(...range.filter((revision) => !isReached || !isEarlier(against, revision)));
  }
  return spansOf(verified, revisions, reachesVerification ? revisions.all.slice(against.order + 1) : []);
}

/** Tells whether both lists hold in the same revisions, as far as both are verified. */
export function sameSpans(a: Spans, b: Spans, revisions: Revisions): boolean {
  return revisions.all.every((revision) =>
    holdsIn({ spans: a }, revision) === holdsIn({ spans: b }, revision) || isOpenIn({ spans: a }, revision) || isOpenIn({ spans: b }, revision));
}

/** Tells whether `outer` holds in every revision in which `inner` does, as far as it is verified. */
export function covers(outer: Spans, inner: Spans, revisions: Revisions): boolean {
  return revisionsIn(inner, revisions).every((revision) => holdsIn({ spans: outer }, revision) || isOpenIn({ spans: outer }, revision));
}

/** The revisions in which both lists hold. */
export function intersect(a: Spans, b: Spans, revisions: Revisions): Spans {
  const both = revisions.all.filter((revision) => [a, b].every((spans) => holdsIn({ spans }, revision) || isOpenIn({ spans }, revision)));
  const isKnown = (revision: Revision): boolean => [a, b].every((spans) => holdsIn({ spans }, revision));
  return spansOf(both.filter(isKnown), revisions, both.filter((revision) => !isKnown(revision)));
}

/** The revisions in which the list does not hold. */
export function complement(spans: Spans, revisions: Revisions): Spans {
  const unverified = revisions.all.filter((revision) => isOpenIn({ spans }, revision));
  return spansOf(revisions.all.filter((revision) => !holdsIn({ spans }, revision) && !unverified.includes(revision)), revisions, unverified);
}

/** A piece of a worded span: plain words, or a revision that pages set as a date. */
export type SpanWord = string | Revision;

/**
 * Words a list of spans as alternating text and revisions, so that pages can mark the dates up. An open end says
 * "since" only where the newest revision is verified too. The only place that words a range.
 */
export function spanWords(spans: Spans, revisions: Revisions): SpanWord[] {
  if (spans.length === 0) return ['in no revision'];
  if (revisions.all.every((revision) => holdsIn({ spans }, revision))) return ['in all revisions'];
  return spans.flatMap((span, index): SpanWord[] => {
    const comma = index === 0 ? [] : [', '];
    const past = span.unverified ?? span.before;
    if (past === null) return [...comma, 'since ', span.from];
    const last = revisions.all[past.order - 1]!;
    const atLeast = span.unverified === undefined ? '' : 'at least ';
    if (last === span.from) return atLeast === '' ? [...comma, span.from, ' only'] : [...comma, 'at least in ', span.from];
    if (span.from.order === 0) return [...comma, `until ${atLeast}`, last];
    return [...comma, span.from, ` to ${atLeast}`, last];
  });
}

/** Words a list of spans as one string: "since 2025-06-18", "2025-03-26 to 2025-11-25", "2025-11-25 only", "2025-11-25 to at least 2026-07-28". */
export function describe(spans: Spans, revisions: Revisions): string {
  return spanWords(spans, revisions)
    .map((word) => (typeof word === 'string' ? word : word.id))
    .join('');
}
