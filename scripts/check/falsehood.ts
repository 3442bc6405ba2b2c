import { complement, covers, describe as wordSpans, intersect, parseSpans, revisionsIn, spansOf, type Spans } from '../../src/model/span.ts';
import type { Revisions } from '../../src/model/revision.ts';
import { urls } from '../../src/model/urls.ts';
import { patternOf, type Statement } from './falsehood-pattern.ts';
import { namedSpans } from './falsehood-scope.ts';
import { sentencesOf, type Sentence } from './falsehood-sentences.ts';
import { problemAt, type ContentRule } from './rule.ts';
import type { Workspace } from './workspace.ts';

/** Something false that is often said, and how to find it in whatever words it is said. */
export interface Falsehood {
  /** Permanent code, such as `FALSE001`. */
  readonly code: string;
  /** `falsehoods/` and the name of its file. */
  readonly name: `falsehoods/${string}`;
  /** What is said, as a sentence. */
  readonly claim: string;
  /** What is so, as a sentence. */
  readonly so: string;
  /** Whether it never was so, or was so once. */
  readonly verdict: 'wrong' | 'outdated';
  /** Id of the correction that sets it right. */
  readonly correction: string;
  /** The revisions in which it is not so, in the notation of spans; `none` where it is about no revision and never so. */
  readonly wrong: string;
  /** Why this span is narrower than that of the correction: where the claim is incomplete there, and not false. */
  readonly narrower?: string;
  /** A revision in the sentence is part of what is said, not the one that the sentence speaks of. */
  readonly namesRevisions?: boolean;
  /** The ways to say it; a sentence that fits one of them restates the falsehood. */
  readonly restated: readonly Statement[];
}

/** The rule of a falsehood, with its definition. */
export interface FalsehoodRule extends ContentRule {
  readonly falsehood: Falsehood;
}

/** Makes the rule that reports a falsehood wherever the handbook says it itself, of a revision in which it is not so. */
export function falsehoodRule(falsehood: Falsehood): FalsehoodRule {
  const patterns = falsehood.restated.map(patternOf);
  return {
    scope: 'content',
    name: falsehood.name,
    codes: [falsehood.code],
    falsehood,
    unit: 'sentences',
    examined: (workspace) => sentencesOf(workspace).all.length,
    *check(workspace) {
      const sentences = sentencesOf(workspace);
      const wrong = wrongSpans(falsehood, workspace.handbook.revisions);
      const seen = new Set<number>();
      for (const pattern of patterns) {
        for (const index of sentences.holding(pattern.needs)) {
          const sentence = sentences.all[index]!;
          if (seen.has(index) || !pattern.matches(sentence.words, (needs) => sentences.holds(index, needs)) || isQuestion(sentence)) continue;
          seen.add(index);
          if (isSaidWhereWrong(sentence, falsehood, wrong, workspace)) yield problem(sentence, falsehood, wrong, workspace.handbook.revisions);
        }
      }
    },
  };
}

/** A question that may be answered with no says nothing. */
function isQuestion(sentence: Sentence): boolean {
  const text = sentence.text();
  return text.endsWith('?') && /^(?:is|are|was|were|does|do|did|can|could|may|must|should|has|have|will|would)\b/i.test(text);
}

/** The revisions in which it is wrong; null where it is about none. Those that are not registered count as no revision. */
function wrongSpans({ wrong }: Falsehood, revisions: Revisions): Spans | null {
  if (wrong === 'none') return null;
  try {
    return parseSpans(wrong, revisions);
  } catch {
    // A registry with fewer revisions, as an import is tried on. That the span is right is proved with the content.
    return [];
  }
}

/** Tells whether a sentence speaks of a revision in which the falsehood is one. */
function isSaidWhereWrong(sentence: Sentence, { namesRevisions = false, verdict }: Falsehood, wrong: Spans | null, { handbook }: Workspace): boolean {
  if (wrong === null) return true;
  const { revisions } = handbook;
  const spans = (namesRevisions ? undefined : namedSpans(sentence.words, revisions)) ?? spokenOf(sentence, revisions);
  // What is said of the world holds at a date and not in a revision: only what never was so is false there for sure.
  if (spans === null) return verdict === 'wrong' || covers(wrong, spansOf(revisions.all, revisions), revisions);
  return intersect(spans, wrong, revisions).length > 0;
}

/** The revisions that a sentence speaks of by its place and by the facts it binds; null for what is about no revision. */
function spokenOf(sentence: Sentence, revisions: Revisions): Spans | null {
  // Where most of a sentence is claims, their facts say of which revisions it speaks, as the chips on the page do.
  const versioned = sentence.claims().filter(({ facts }) => facts.some(({ spans }) => spans !== null));
  if (versioned.reduce((sum, { share }) => sum + share, 0) < 0.5) return sentence.spans;
  const bound = versioned.flatMap(({ facts }) => facts.flatMap(({ spans }) => (spans === null ? [] : [spans])));
  const facts = spansOf(bound.flatMap((spans) => revisionsIn(spans, revisions)), revisions);
  const here = intersect(sentence.spans ?? [], facts, revisions);
  return here.length > 0 ? here : facts;
}

function problem(sentence: Sentence, falsehood: Falsehood, wrong: Spans | null, revisions: Revisions): ReturnType<typeof problemAt> {
  const { code, claim, so, correction } = falsehood;
  const when = wrong === null ? '' : ` It is wrong ${inRevisions(wrong, revisions)}.`;
  const before = wrong === null || falsehood.verdict === 'wrong' ? [] : complement(wrong, revisions);
  const era = before.length === 0 ? '' : ` If it is about what was so ${inRevisions(before, revisions)}, put it into an era or name the revisions in the sentence.`;
  return problemAt(sentence.place(), {
    code,
    message: `"${shortened(sentence.text())}" restates what is not so: ${claim}${when}`,
    why: so,
    mend: `Say what the correction "${correction}" (${urls.corrections(correction)}) says, or link it: (correction:${correction}).${era}`
      + ' If you quote somebody, mark the words as heard: <Heard>…</Heard> in MDX, "heard" of a trap or a correction, a wrong option of the quiz, or the word heard on a sample.',
  });
}

function inRevisions(spans: Spans, revisions: Revisions): string {
  const words = wordSpans(spans, revisions);
  return words.startsWith('in ') || words.startsWith('since ') || words.startsWith('until ') ? words : `in ${words}`;
}

function shortened(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 157).trimEnd()}…`;
}
