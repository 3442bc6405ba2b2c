import type { Fact } from '../model/handbook.ts';
import type { Passage } from '../model/passage/passage.ts';
import type { Revisions } from '../model/revision.ts';
import { intersect, sameSpans, spansOf, type Spans } from '../model/span.ts';

/** A raised number at the end of a claim and the evidence it leads to. */
export interface Note {
  readonly number: number;
  readonly href: string;
}

/** What stands behind a claim: its notes, and the revisions of a chip where it needs one. */
export interface ClaimMark {
  readonly notes: readonly Note[];
  readonly chip: Spans | null;
  /** The revisions it holds in, where they are others than the text around speaks of; the chip is left out where the one before says the same. */
  readonly spans: Spans | null;
}

/** What the marks of a page depend on. */
export interface MarkContext {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly revisions: Revisions;
  /** The number and address of a fact's evidence, or undefined for a fact that has none on the site. */
  readonly note: (factId: string) => Note | undefined;
  /** What a reader takes the text of a passage to speak of, where that is not `surroundingsOf`. */
  readonly surroundings?: (passage: Passage) => Spans | undefined;
}

/** The revisions that a reader takes the text of a passage to speak of: all, except inside an era. */
function surroundingsOf(passage: Passage, revisions: Revisions): Spans {
  return passage.marked ? passage.spans : spansOf(revisions.all, revisions);
}

/** The revisions in which all of the facts hold, or null where none of them is bound to revisions. */
function sharedSpans(facts: readonly Fact[], revisions: Revisions): Spans | null {
  const spans = facts.flatMap((fact) => (fact.spans === null ? [] : [fact.spans]));
  return spans.length === 0 ? null : spans.reduce((a, b) => intersect(a, b, revisions));
}

/**
 * Gives every claim of the passages its mark, in the order of the passages.
 *
 * A chip stands only where the claim's span differs from what the text around it speaks of, and from the chip
 * before it in the same block; a paragraph is a block, and so is a whole list or table. Without this rule a
 * paragraph drowns in dates. Facts about the world have no span and no chip.
 */
export function markClaims(passages: readonly Passage[], context: MarkContext): Map<Passage, ClaimMark[]> {
  const { facts, revisions } = context;
  const marks = new Map<Passage, ClaimMark[]>();
  let before: Passage | undefined;
  let lastChip: Spans | null = null;
  for (const passage of passages) {
    if (before === undefined || !sameBlock(before, passage, revisions)) lastChip = null;
    before = passage;
    const around = context.surroundings?.(passage) ?? surroundingsOf(passage, revisions);
    marks.set(passage, passage.claims.map((claim) => {
      const bound = claim.facts.flatMap((id) => facts.get(id) ?? []);
      const spans = sharedSpans(bound, revisions);
      const notes = claim.facts.flatMap((id) => context.note(id) ?? []);
      if (spans === null || spans.length === 0 || sameSpans(spans, around, revisions)) {
        return { notes, chip: null, spans: null };
      }
      const repeated = lastChip !== null && sameSpans(spans, lastChip, revisions);
      lastChip = spans;
      return { notes, chip: repeated ? null : spans, spans };
    }));
  }
  return marks;
}

/** Neighbors in one list or table of one text that speaks of the same revisions. */
function sameBlock(a: Passage, b: Passage, revisions: Revisions): boolean {
  return a.kind === b.kind && (a.kind === 'item' || a.kind === 'cell') && a.part === b.part
    && a.entry.collection === b.entry.collection && a.entry.id === b.entry.id
    && a.marked === b.marked && sameSpans(a.spans, b.spans, revisions);
}
