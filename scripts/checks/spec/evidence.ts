import type { Fact } from '../../../src/model/handbook.ts';
import type { Fix, Place, Problem } from '../../../src/model/problem.ts';
import type { Revision } from '../../../src/model/revision.ts';
import { describe, holdsIn, revisionsIn, spansOf } from '../../../src/model/span.ts';
import { evidenceRevisions } from '../../check/evidence-span.ts';
import { fixValue } from '../../check/mechanical-fix.ts';
import { didYouMean, listed, nearest } from '../../check/nearest.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';
import type { Workspace } from '../../check/workspace.ts';

/** Evidence is there for every revision a prose fact speaks of, and each piece of it exists in the revisions it is cited for. */
export const evidenceRule: ContentRule = {
  scope: 'content',
  name: 'spec/evidence',
  codes: ['FACT004', 'FACT005', 'FACT006', 'FACT007'],
  unit: 'places of evidence',
  examined: ({ handbook }) => [...handbook.facts.values()].reduce((sum, fact) => sum + (fact.kind === 'world' ? 0 : fact.evidence.length), 0),
  *check(workspace) {
    for (const fact of workspace.handbook.facts.values()) {
      if (fact.kind === 'world' || fact.spans === null) continue;
      yield* missingEvidence(fact, workspace);
      for (const [index, { revisions: text, page, anchor, top }] of fact.evidence.entries()) {
        const cited = evidenceRevisions(text, fact, workspace.handbook);
        const placeOf = (key: string): Place => workspace.loaded.placeOf('facts', fact.id, ['evidence', index, key]);
        yield* outsideSpan(fact, cited, placeOf('revisions'), workspace);
        const withPage = cited.filter((revision) => workspace.surface.hasPage(revision, page));
        yield* missingPage(page, cited.filter((revision) => !withPage.includes(revision)), placeOf('page'), workspace);
        const fix = (becomes: string) => fixValue('facts', fact.id, ['evidence', index, 'anchor'], becomes, workspace);
        if (anchor !== undefined) yield* missingAnchor(page, anchor, withPage, placeOf('anchor'), workspace, fix);
        if ((anchor === undefined) === (top === undefined)) {
          const place = top === undefined ? workspace.loaded.placeOf('facts', fact.id, ['evidence', index]) : placeOf('top');
          yield noSinglePlace(page, anchor, withPage, place, workspace);
        }
      }
    }
  },
};

function* missingEvidence(fact: Fact, { handbook, loaded }: Workspace): Iterable<Problem> {
  if (fact.kind !== 'prose') return;
  const cited = new Set(fact.evidence.flatMap(({ revisions }) => evidenceRevisions(revisions, fact, handbook)));
  const missing = revisionsIn(fact.spans ?? [], handbook.revisions).filter((revision) => !cited.has(revision));
  if (missing.length === 0) return;
  yield problemAt(loaded.placeOf('facts', fact.id, ['evidence'], 'key'), {
    code: 'FACT004',
    message: `The fact speaks of ${listed(missing.map(({ id }) => id))}, but cites no evidence there.`,
    why: 'A behavior that only the text states is proved by the text of every revision it is claimed for.',
    mend: 'Add the page and anchor in each of these revisions, or narrow the span to what was read. "npm run spec:find -- <word>" lists pages and anchors.',
  });
}

function* outsideSpan(fact: Fact, cited: readonly Revision[], place: Place, { handbook }: Workspace): Iterable<Problem> {
  const spans = fact.spans ?? [];
  const outside = cited.filter((revision) => !holdsIn({ spans }, revision));
  if (outside.length === 0 || spans.length === 0) return;
  yield problemAt(place, {
    code: 'FACT007',
    message: `The evidence is for ${listed(outside.map(({ id }) => id))}, but the fact holds ${describe(spans, handbook.revisions)}.`,
    why: 'Evidence proves a fact in the revisions of its own span only.',
    mend: 'Cite it for the revisions of the span, or widen the span if the fact holds there too. The announcement of a removal lies at the first revision without the thing.',
  });
}

function* missingPage(page: string, missing: readonly Revision[], place: Place, { handbook, surface }: Workspace): Iterable<Problem> {
  if (missing.length === 0) return;
  const spans = surface.specPages.pageSpans.get(page);
  const near = nearest(page, surface.pages(missing[0]!));
  yield problemAt(place, {
    code: 'FACT005',
    message: `The specification has no page "${page}" in ${listed(missing.map(({ id }) => id))}.`,
    why: 'The link to the evidence would lead nowhere.',
    mend: `${didYouMean(near)}${spans === undefined ? 'No revision has this page.' : `This page exists ${describe(spans, handbook.revisions)}.`}`,
  });
}

/** Evidence names one place of its page: a section, or the text before the first heading. */
function noSinglePlace(page: string, anchor: string | undefined, cited: readonly Revision[], place: Place, { surface }: Workspace): Problem {
  const anchors = cited[0] === undefined ? [] : surface.anchors(cited[0], page);
  return problemAt(place, {
    code: 'FACT006',
    message: anchor === undefined ? `The evidence names no place on the page "${page}".` : `The evidence names two places on the page "${page}": its top and "${anchor}".`,
    why: 'A whole page proves nothing that a reader could look up, and an anchor that got lost would go unnoticed.',
    mend: [
      anchors.length > 0 ? `Add the anchor of the section: ${anchors.slice(0, 12).join(', ')}${anchors.length > 12 ? ' and others' : ''}. ` : '',
      'Only where the text stands before the first heading, write "top: true" instead of an anchor.',
    ].join(''),
  });
}

function* missingAnchor(
  page: string, anchor: string, cited: readonly Revision[], place: Place, { handbook, surface }: Workspace, fix: (becomes: string) => Fix | undefined,
): Iterable<Problem> {
  const missing = cited.filter((revision) => !surface.hasAnchor(revision, page, anchor));
  if (missing.length === 0) return;
  const first = missing[0]!;
  const canonical = surface.canonicalAnchor(first, page, anchor);
  const anchors = surface.anchors(first, page);
  const near = canonical === undefined ? nearest(anchor, anchors) : [canonical];
  // Only spelt otherwise, and so in every revision it is cited for.
  const spellings = new Set(cited.map((revision) => surface.canonicalAnchor(revision, page, anchor)));
  const other = handbook.revisions.all.filter((revision) => surface.hasAnchor(revision, page, anchor));
  yield problemAt(place, {
    code: 'FACT006',
    message: `The page "${page}" has no anchor "${anchor}" in ${listed(missing.map(({ id }) => id))}.`,
    why: 'The link to the evidence would lead to the top of a page, where the reader finds nothing.',
    mend: [
      didYouMean(near),
      other.length > 0 ? `It has this anchor ${describe(spansOf(other, handbook.revisions), handbook.revisions)}; cite the others apart. ` : '',
      near.length === 0 && anchors.length > 0 ? `The anchors there are ${anchors.slice(0, 12).join(', ')}${anchors.length > 12 ? ' and others' : ''}. ` : '',
      'Where the text stands before the first heading, write "top: true" instead of an anchor.',
    ].join(''),
    fix: spellings.size === 1 && canonical !== undefined ? fix(canonical) : undefined,
  });
}
