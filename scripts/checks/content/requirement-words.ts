import type { Fact } from '../../../src/model/handbook.ts';
import type { Mention } from '../../../src/model/passage/inline.ts';
import { boundFacts, type Passage } from '../../../src/model/passage/passage.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { covers, describe, intersect } from '../../../src/model/span.ts';
import { listed } from '../../check/nearest.ts';
import { isProhibition, levelOf } from '../../check/requirement-level.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';
import type { Workspace } from '../../check/workspace.ts';

/** A requirement word is proved for the revisions its passage speaks of, and demands or forbids as its fact does. */
export const requirementWordsRule: ContentRule = {
  scope: 'content',
  name: 'content/requirement-words',
  codes: ['BIND006', 'BIND007'],
  unit: 'requirement words',
  examined: ({ handbook }) => handbook.passages.reduce((sum, passage) => sum + wordsOf(passage).length, 0),
  *check(workspace) {
    const claims = new Map(workspace.handbook.passages
      .filter(({ entry, part }) => entry.collection === 'facts' && part === 'claim')
      .map((claim) => [claim.entry.id, claim]));
    for (const passage of workspace.handbook.passages) {
      for (const mention of wordsOf(passage)) {
        const proof = proofOf(mention, passage, workspace);
        // A word without a fact of its level has a rule of its own.
        if (proof.length === 0) continue;
        yield* judgeRevisions(mention, passage, proof, workspace);
        yield* judgeSense(mention, passage, proof, claims);
      }
    }
  },
};

/** The requirement words that a passage uses itself. Claims of facts are compared with the level of their fact instead. */
function wordsOf(passage: Passage): readonly Mention[] {
  return passage.heard || passage.entry.collection === 'facts' ? [] : passage.requirements.filter(({ heard }) => !heard);
}

/** The facts of a word's level: those of the claim around it, or all of the passage where it stands in none. */
function proofOf({ value, claim }: Mention, passage: Passage, { handbook }: Workspace): readonly Fact[] {
  const ids = claim === null ? boundFacts(passage) : (passage.claims[claim]?.facts ?? []);
  return ids.flatMap((id) => handbook.facts.get(id) ?? []).filter((fact) => fact.kind !== 'world' && fact.level === levelOf(value));
}

/**
 * Tells whether a fact that holds in other revisions than its passage is marked so on the page. A claim has a chip with
 * the revisions that its facts share, so it says itself when it holds; in an era it has to hold for a part of it. Points
 * of a rubric are set without chips.
 */
function isMarked({ claim }: Mention, passage: Passage, proof: readonly Fact[], { handbook }: Workspace): boolean {
  const { revisions, facts } = handbook;
  if (claim === null || passage.part === 'rubric') return false;
  if (passage.marked && !proof.some(({ spans }) => intersect(spans ?? [], passage.spans, revisions).length > 0)) return false;
  const spans = (passage.claims[claim]?.facts ?? []).flatMap((id) => {
    const own = facts.get(id)?.spans ?? null;
    return own === null ? [] : [own];
  });
  return spans.length > 0 && spans.reduce((a, b) => intersect(a, b, revisions)).length > 0;
}

function* judgeRevisions(mention: Mention, passage: Passage, proof: readonly Fact[], workspace: Workspace): Iterable<Problem> {
  const { revisions } = workspace.handbook;
  if (proof.some(({ spans }) => covers(spans ?? [], passage.spans, revisions)) || isMarked(mention, passage, proof, workspace)) return;
  yield problemAt(passage.placeAt(mention.offset), {
    code: 'BIND006',
    message: `This text speaks of ${describe(passage.spans, revisions)}, but ${mention.value} is proved for other revisions: ${listed(proof.map((fact) => `${fact.id} holds ${describe(fact.spans ?? [], revisions)}`))}.`,
    why: 'What is a MUST in one revision may be a SHOULD, or nothing, in the next.',
    mend: mention.claim === null
      ? 'Put the word into the claim that is bound to the fact, so that the page marks its revisions, or bind a fact that holds in all that the text speaks of.'
      : 'Bind a fact of this level that holds in the revisions of the text, or move the sentence into an <Era> of the fact.',
  });
}

function* judgeSense({ value, offset }: Mention, passage: Passage, proof: readonly Fact[], claims: ReadonlyMap<string, Passage>): Iterable<Problem> {
  const said = proof.flatMap(({ id }) => claims.get(id)?.requirements ?? []).filter((word) => levelOf(word.value) === levelOf(value));
  // A claim without a word of its level is reported where it stands.
  if (said.length === 0 || said.some((word) => isProhibition(word.value) === isProhibition(value))) return;
  yield problemAt(passage.placeAt(offset), {
    code: 'BIND007',
    message: isProhibition(value)
      ? `${value} forbids, but what is bound demands: ${listed(proof.map(({ id }) => id))}.`
      : `${value} demands or allows, but what is bound forbids: ${listed(proof.map(({ id }) => id))}.`,
    why: 'A requirement that is turned around is the opposite of what the specification says, and even where the sense is the same, the words are not those that it uses.',
    mend: `Say it as the fact does (${listed([...new Set(said.map((word) => word.value))])}), or write the word in lower case.`,
  });
}
