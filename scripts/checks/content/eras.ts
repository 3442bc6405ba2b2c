import type { HandbookDocument } from '../../../src/model/handbook.ts';
import { boundFacts, type Era, type Passage } from '../../../src/model/passage/passage.ts';
import type { Problem } from '../../../src/model/problem.ts';
import type { Revision } from '../../../src/model/revision.ts';
import { covers, describe, holdsIn, intersect, isEarlier, isOpenIn, revisionsIn, sameSpans, spansOf } from '../../../src/model/span.ts';
import { spanNotation } from '../../../src/spec/span-notation.ts';
import { listed } from '../../check/nearest.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';
import type { SamplePassage } from '../../check/sample-place.ts';
import type { Workspace } from '../../check/workspace.ts';

/** An era speaks of earlier revisions than the text around it, and its facts and samples are of those revisions. */
export const erasRule: ContentRule = {
  scope: 'content',
  name: 'content/eras',
  codes: ['ERA001', 'ERA002', 'ERA003', 'ERA004', 'ERA005'],
  unit: 'eras',
  examined: (workspace) => documents(workspace).reduce((sum, { eras }) => sum + eras.length, 0),
  *check(workspace) {
    for (const document of documents(workspace)) {
      for (const era of document.eras) {
        yield* nested(era, workspace);
        yield* notEarlier(era, document, workspace);
        const inside = document.passages.filter((passage) => isInside(passage, era));
        yield* unprovedBorders(era, inside, workspace);
        for (const passage of inside.filter(({ era: innermost }) => innermost === era)) {
          yield* sampleOfAnotherEra(passage, era, workspace);
          yield* claimsOfOtherTimes(passage, era, workspace);
        }
      }
    }
  },
};

function documents({ handbook: { questions, postmortems, guides } }: Workspace): HandbookDocument[] {
  return [...questions.values(), ...postmortems.values(), ...guides.values()];
}

function isInside(passage: Passage, era: Era): boolean {
  for (let around = passage.era; around !== undefined; around = around.outer) if (around === era) return true;
  return false;
}

function* nested(era: Era, { handbook: { revisions } }: Workspace): Iterable<Problem> {
  const { outer } = era;
  if (outer === undefined || (covers(outer.spans, era.spans, revisions) && !sameSpans(outer.spans, era.spans, revisions))) return;
  const common = intersect(outer.spans, era.spans, revisions);
  yield problemAt(era, {
    code: 'ERA001',
    message: sameSpans(outer.spans, era.spans, revisions)
      ? `This era speaks of the same revisions as the one around it: ${describe(era.spans, revisions)}.`
      : `This era speaks of ${describe(era.spans, revisions)}, but the one around it only of ${describe(outer.spans, revisions)}.`,
    why: 'Text inside two eras speaks of the revisions of both; a reader cannot tell which of the two to believe.',
    mend: common.length > 0 && !sameSpans(common, outer.spans, revisions)
      ? `Narrow it to span="${spanNotation(common, revisions)}", or move it out of the era around it.`
      : 'Move it out of the era around it, or leave one of the two away.',
  });
}

function* notEarlier(era: Era, { against }: HandbookDocument, { handbook: { revisions } }: Workspace): Iterable<Problem> {
  const late = revisionsIn(era.spans, revisions).filter((revision) => !isEarlier(revision, against));
  if (late.length === 0 || era.outer !== undefined) return;
  const earlier = spansOf(revisionsIn(era.spans, revisions).filter((revision) => isEarlier(revision, against)), revisions);
  yield problemAt(era, {
    code: 'ERA002',
    message: `This era reaches into ${listed(late.map(({ id }) => id))}, but the text around it already speaks of ${against.id}.`,
    why: 'The page heads an era with "Earlier"; what holds in the revision that the text is verified against stands outside.',
    mend: earlier.length > 0 ? `Write span="${spanNotation(earlier, revisions)}".` : 'Move the text out of the era.',
  });
}

/** An era ends where something changed. Its facts say what, and speak of each of its revisions. */
function* unprovedBorders(era: Era, inside: readonly Passage[], { handbook: { revisions, facts } }: Workspace): Iterable<Problem> {
  const ids = [...new Set(inside.flatMap((passage) => (passage.heard ? [] : boundFacts(passage))))];
  const bound = ids.flatMap((id) => facts.get(id) ?? []);
  // A fact that does not exist, or cannot be read, is reported elsewhere.
  if (bound.length < ids.length) return;
  const holds = (revision: Revision): boolean =>
    bound.some(({ spans }) => spans !== null && (holdsIn({ spans }, revision) || isOpenIn({ spans }, revision)));
  const turns = (border: Revision): boolean => bound.some(({ spans }) => spans?.some(({ from, before }) => from === border || before === border));
  const silent = revisionsIn(era.spans, revisions).filter((revision) => !holds(revision));
  const borders = era.spans.flatMap(({ from, before }) => [...(from === revisions.all[0] ? [] : [from]), ...(before === null ? [] : [before])]);
  const still = borders.filter((border) => !turns(border));
  if (silent.length === 0 && still.length === 0) return;
  yield problemAt(era, {
    code: 'ERA003',
    message: silent.length > 0
      ? `No fact bound in this era speaks of ${listed(silent.map(({ id }) => id))}.`
      : `By its span something turned at ${listed(still.map(({ id }) => id))}, but no fact bound in this era begins or ends there.`,
    why: 'An era claims that these revisions, all of them and no others, were like this; where no fact turns, its span is off by a revision.',
    mend: 'Narrow or widen the span to that of the facts in it, or bind the fact that changed at its border.',
  });
}

function* sampleOfAnotherEra(passage: Passage, era: Era, { handbook: { revisions } }: Workspace): Iterable<Problem> {
  const revision = revisions.find((passage as Partial<SamplePassage>).sample?.attributes.get('revision') ?? '');
  if (revision === undefined || passage.heard || holdsIn({ spans: era.spans }, revision) || isOpenIn({ spans: era.spans }, revision)) return;
  yield problemAt(passage, {
    code: 'ERA004',
    message: `The sample is of ${revision.id}, but it stands in an era of ${describe(era.spans, revisions)}.`,
    why: 'A reader takes what stands under the heading of an era for what its revisions look like.',
    mend: `Write revision=${revisionsIn(era.spans, revisions).at(-1)?.id ?? ''} if the sample is valid there, or move it out of the era.`,
  });
}

/**
 * Words by which a sentence says that it looks to another time than the text around it. Those that tell as well of the
 * order of messages, "after" a request or a value that "changes", say nothing of revisions.
 */
const otherTime = new RegExp([
  String.raw`\b(?:later|earlier|sooner)\b(?=\W*$|[.,;:)]|\s(?:revisions?|versions?|on|than|in|by|with|and|as)\b)`,
  String.raw`\b(?:next|following|coming|previous|preceding|newer|newest|new|older|oldest|old|other|last|first)\s(?:revisions?|versions?)\b`,
  String.raw`\b(?:gone|removed|retired|withdrawn|abolished|no longer|any ?more|not yet|formerly|previously|nowadays|today|so far|from then on|until then|since then|before then|successors?|predecessors?)\b`,
].join('|'), 'i');

/** In an era, a claim that holds in none of its revisions says that it speaks of another time. */
function* claimsOfOtherTimes(passage: Passage, era: Era, { handbook: { revisions, facts } }: Workspace): Iterable<Problem> {
  if (passage.heard) return;
  const named = passage.revisions.flatMap(({ value }) => revisions.find(value) ?? []);
  for (const { facts: ids, text, offset } of passage.claims) {
    const bound = ids.flatMap((id) => facts.get(id) ?? []);
    if (bound.length < ids.length || bound.some(({ spans }) => spans === null || intersect(spans, era.spans, revisions).length > 0) || otherTime.test(text)) continue;
    // A revision in the passage says of which time the claim speaks, if it is one of the claim and not of the era.
    if (named.some((revision) => bound.some(({ spans }) => holdsIn({ spans: spans ?? [] }, revision)))) continue;
    yield problemAt(passage.placeAt(offset), {
      code: 'ERA005',
      message: `This claim stands in an era of ${describe(era.spans, revisions)}, but holds in none of it: ${listed(bound.map((fact) => `${fact.id} holds ${describe(fact.spans ?? [], revisions)}`))}.`,
      why: 'What stands under the heading of an era is taken for what its revisions were like.',
      mend: 'Move the sentence out of the era, or say in it that it came later or was so before, for instance with the revision: [[2026-07-28]].',
    });
  }
}
