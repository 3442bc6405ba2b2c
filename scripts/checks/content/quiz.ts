import type { Entry } from '../../../src/model/handbook.ts';
import { boundFacts, type Passage } from '../../../src/model/passage/passage.ts';
import type { Problem } from '../../../src/model/problem.ts';
import type { Revision } from '../../../src/model/revision.ts';
import { describe, holdsIn, isOpenIn, parseSpans, revisionsIn, type Spans } from '../../../src/model/span.ts';
import { listed } from '../../check/nearest.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';
import type { Workspace } from '../../check/workspace.ts';

type Option = Entry<'quiz'>['options'][number];

/** In the quiz, the reason of every option is proved, and an item about the protocol has one right answer to what it asks. */
export const quizRule: ContentRule = {
  scope: 'content',
  name: 'content/quiz',
  codes: ['QUIZ001', 'QUIZ002'],
  unit: 'options',
  examined: ({ handbook }) => [...handbook.quiz.values()].reduce((sum, { options }) => sum + options.length, 0),
  *check(workspace) {
    const { handbook } = workspace;
    const asked = new Map(handbook.passages.filter(({ entry, part }) => entry.collection === 'quiz' && part === 'ask').map((ask) => [ask.entry.id, ask]));
    for (const passage of handbook.passages) {
      if (passage.entry.collection !== 'quiz' || passage.path?.at(-1) !== 'why') continue;
      const item = handbook.quiz.get(passage.entry.id);
      const option = item?.options[Number(passage.path[1])];
      const ask = asked.get(passage.entry.id);
      const isAboutProtocol = item?.options.some(({ wrong }) => wrong !== undefined && wrong !== 'none') ?? false;
      if (option === undefined || ask === undefined) continue;
      if (boundFacts(passage).length === 0) yield withoutProof(passage, workspace);
      else if (isAboutProtocol) yield* atWhatIsAsked(option, passage, revisionsAsked(ask, workspace), workspace);
    }
  },
};

function withoutProof({ entry, path }: Passage, { loaded }: Workspace): Problem {
  return problemAt(loaded.placeOf('quiz', entry.id, path), {
    code: 'QUIZ001',
    message: 'The reason of this option binds no fact.',
    why: 'Telling readers that an answer is right or wrong needs a proof.',
    mend: 'Link the words to the fact that proves them: [words](fact:id). For an item about no revision that is a fact about the world.',
  });
}

/** A question asks about the revisions it names, and about those its text speaks of where it names none. */
function revisionsAsked(ask: Passage, { handbook: { revisions } }: Workspace): readonly Revision[] {
  const named = ask.revisions.flatMap(({ value }) => revisions.find(value) ?? []);
  return named.length > 0 ? named : revisionsIn(ask.spans, revisions);
}

function* atWhatIsAsked(option: Option, passage: Passage, asked: readonly Revision[], { handbook, loaded }: Workspace): Iterable<Problem> {
  const { revisions, facts } = handbook;
  const words = listed(asked.map(({ id }) => id));
  const place = (key: string) => loaded.placeOf('quiz', passage.entry.id, [...passage.path!.slice(0, 2), key]);
  const why = 'A reader who answers what is asked must find exactly one right option, for the revision that is asked about.';
  if (!option.right) {
    const wrong = spansOrNone(option.wrong ?? 'none', passage, handbook);
    const missed = wrong === undefined ? [] : asked.filter((revision) => !holdsIn({ spans: wrong }, revision));
    if (missed.length === 0) return;
    yield problemAt(place('wrong'), {
      code: 'QUIZ002',
      message: `The question asks about ${words}, and "wrong" leaves out ${listed(missed.map(({ id }) => id))}: there the option would be right.`,
      why,
      mend: 'Add the revision to "wrong", or ask about another one by naming it in "ask": [[2025-06-18]].',
    });
    return;
  }
  const bound = boundFacts(passage).flatMap((id) => facts.get(id) ?? []);
  const speaks = bound.some(({ spans }) => spans === null || asked.every((revision) => holdsIn({ spans }, revision) || isOpenIn({ spans }, revision)));
  if (bound.length === 0 || speaks) return;
  yield problemAt(place('why'), {
    code: 'QUIZ002',
    message: `The question asks about ${words}, but no fact behind the right option holds there: ${listed(bound.map((fact) => `${fact.id} holds ${describe(fact.spans ?? [], revisions)}`))}.`,
    why,
    mend: 'Bind the fact that makes this option right in the revision asked about, or name the revision it is right in.',
  });
}

/** The revisions in which an option is wrong; undefined where it is about none, or where they cannot be read. */
function spansOrNone(text: string, { entry }: Passage, { revisions, verification }: Workspace['handbook']): Spans | undefined {
  if (text === 'none') return undefined;
  try {
    return parseSpans(text, revisions, verification.of(entry));
  } catch {
    return undefined;
  }
}
