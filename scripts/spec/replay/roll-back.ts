import type { FactData } from '../../../src/model/fact.ts';
import type { Entry, Fact, Handbook, HandbookDocument } from '../../../src/model/handbook.ts';
import { boundFacts, type Passage } from '../../../src/model/passage/passage.ts';
import { revisionsUntil, type Revision, type Revisions } from '../../../src/model/revision.ts';
import { isEarlier, parseSpans, revisionsIn, spansOf, type Spans } from '../../../src/model/span.ts';
import type { Cell } from '../../../src/model/table.ts';
import type { Surface } from '../../../src/spec/surface.ts';
import { spanNotation } from '../../../src/spec/span-notation.ts';
import { existsIn } from '../../check/identifiers.ts';

/** The content as it would have stood on the day a revision was imported, and what it was cut with. */
export interface RolledBack {
  /** Read with the registry that ends with the revision; everything is verified against the one before. */
  readonly handbook: Handbook;
  /** The registries before the import and after it. */
  readonly before: Revisions;
  readonly after: Revisions;
}

/**
 * Takes a revision and all later ones away from the content.
 *
 * Facts that begin there are dropped, spans that end there are open, and what the texts say of it goes: rows of "what
 * changed", eras and samples of it, claims bound to dropped facts, and names that did not exist before. The result
 * knows nothing of the revision but that it is there. Throws a RangeError for the first revision, which nothing precedes.
 */
export function rollBack(handbook: Handbook, surface: Surface, revision: Revision): RolledBack {
  const last = handbook.revisions.all[revision.order - 1];
  if (last === undefined) throw new RangeError(`Before ${revision.id} there is no revision.`);
  const [before, after] = [revisionsUntil(last, handbook.revisions), revisionsUntil(revision, handbook.revisions)];
  const against = after.get(last.id);
  const kept = (spans: Spans): Revision[] => revisionsIn(spans, handbook.revisions).filter((other) => isEarlier(other, revision));
  const mapped = (spans: Spans): Revision[] => kept(spans).map(({ id }) => after.get(id));
  const facts = new Map([...handbook.facts.values()].flatMap((fact): [string, Fact][] => {
    const earlier = earlierFact(fact, { kept, handbook, before, after, against });
    return earlier === undefined ? [] : [[fact.id, earlier]];
  }));
  const existed = (name: string): boolean => {
    const found = surface.find(name);
    return found.length === 0 || found.some((element) => handbook.revisions.all.some((other) => isEarlier(other, revision) && existsIn(element, other)));
  };
  const passageOf = (passage: Passage): Passage | undefined => earlierPassage(passage, { facts, existed, mapped, against, revision, registry: after });
  const passages = handbook.passages.flatMap((passage) => passageOf(passage) ?? []);
  const byEntry = Map.groupBy(passages, ({ entry }) => `${entry.collection}/${entry.id}`);

  const document = <D extends HandbookDocument & { readonly id: string; readonly identifiers: readonly string[] }>(collection: string, all: ReadonlyMap<string, D>): ReadonlyMap<string, D> =>
    new Map([...all].map(([id, entry]) => {
      const own = byEntry.get(`${collection}/${id}`) ?? [];
      const bound = new Set(own.flatMap((passage) => (passage.heard ? [] : boundFacts(passage))));
      return [id, { ...entry, against, passages: own, facts: [...bound].flatMap((fact) => facts.get(fact) ?? []), identifiers: entry.identifiers.filter(existed) }];
    }));
  const table = <Row extends Entry<'primitives'> | Entry<'transports'>>(rows: readonly Row[]): Row[] => rows.map((row) => ({
    ...row,
    elements: row.elements.filter((key) => existed(key)),
    cells: Object.fromEntries(Object.entries(row.cells as Readonly<Record<string, Cell>>).map(([column, cell]) => [column, Array.isArray(cell) ? cell.filter((id) => facts.has(id)) : cell])),
  }));
  return {
    before, after,
    handbook: {
      ...handbook, revisions: after, facts, passages,
      questions: document('questions', handbook.questions), postmortems: document('postmortems', handbook.postmortems), guides: document('guides', handbook.guides),
      primitives: table(handbook.primitives), transports: table(handbook.transports),
      verification: { oldest: against, of: () => against },
    },
  };
}

interface FactCut {
  readonly kept: (spans: Spans) => Revision[];
  readonly handbook: Handbook;
  readonly before: Revisions;
  readonly after: Revisions;
  readonly against: Revision;
}

function earlierFact(fact: Fact, { kept, handbook, before, after, against }: FactCut): Fact | undefined {
  if (fact.kind === 'world' || fact.spans === null) return { ...fact, against };
  /** A span as an author would have written it then: open where it reaches the newest revision of the time. */
  const notation = (spans: Spans): string | undefined => {
    const left = kept(spans).map(({ id }) => before.get(id));
    return left.length === 0 ? undefined : spanNotation(spansOf(left, before), before);
  };
  const span = notation(fact.spans);
  if (span === undefined) return undefined;
  const evidence = fact.evidence.flatMap((piece) => {
    const revisions = notation(parseSpans(piece.revisions, handbook.revisions));
    return revisions === undefined ? [] : [{ ...piece, revisions }];
  });
  const data = { ...fact, span, evidence, verified: { ...fact.verified, against: against.id } } as FactData;
  return { ...data, id: fact.id, names: fact.names, against, spans: parseSpans(span, after, against) };
}

interface PassageCut {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly existed: (name: string) => boolean;
  readonly mapped: (spans: Spans) => Revision[];
  readonly against: Revision;
  /** The revision that is taken away, in the registry of the passages. */
  readonly revision: Revision;
  readonly registry: Revisions;
}

/** What is left of a passage; undefined where all of it speaks of what came later. */
function earlierPassage(passage: Passage, { facts, existed, mapped, against, revision, registry }: PassageCut): Passage | undefined {
  const spans = passage.marked ? mapped(passage.spans) : [against];
  const spokenOf = passage.sample?.attributes.get('revision');
  const isLater = spans.length === 0 || (spokenOf !== undefined && !registry.all.some(({ id }) => id === spokenOf && id !== revision.id));
  if (isLater && !(passage.marked && passage.spans.length === 0)) return undefined;
  const claims = passage.claims.map((claim) => ({ ...claim, facts: claim.facts.filter((id) => facts.has(id)) }));
  const bound = boundFacts({ facts: passage.facts.filter((id) => facts.has(id)), claims });
  if (bound.length === 0 && boundFacts(passage).length > 0) return undefined;
  return {
    ...passage,
    spans: spansOf(spans, registry),
    facts: passage.facts.filter((id) => facts.has(id)),
    claims,
    codes: passage.codes.filter(({ value, claim }) => existed(value) && (claim === null || claims[claim]!.facts.length > 0)),
    revisions: passage.revisions.filter(({ value }) => registry.all.some(({ id }) => id === value && id !== revision.id)),
  };
}

/** Tells whether a document had anything to say of the protocol before a revision was there. */
export function hadStarted({ facts }: Pick<HandbookDocument, 'facts'>): boolean {
  return facts.some(({ spans }) => spans !== null);
}
