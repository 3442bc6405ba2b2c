import type { HandbookDocument, Question } from '../../../src/model/handbook.ts';
import { countWords } from '../../../src/model/passage/inline.ts';
import { boundFacts } from '../../../src/model/passage/passage.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { longestSpokenAnswer } from '../../../src/model/question.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';
import type { Workspace } from '../../check/workspace.ts';

const shortestAnswer = 250;
const longestAnswer = 700;

/** An answer has all its parts, each of a size that a reader can use. */
export const answerPartsRule: ContentRule = {
  scope: 'content',
  name: 'content/answer-parts',
  codes: ['ANSWER001', 'ANSWER002', 'ANSWER003', 'ANSWER004', 'ANSWER005', 'ANSWER006', 'ANSWER007', 'ANSWER008', 'ANSWER009'],
  unit: 'answers',
  examined: ({ handbook }) => handbook.questions.size,
  *check(workspace) {
    for (const question of workspace.handbook.questions.values()) {
      // A body that cannot be read is reported by the loader; its parts are then unknown.
      if (question.markup !== undefined) yield* bodyParts(question, question.markup, workspace);
      yield* spokenAnswer(question, workspace);
      yield* lists(question, workspace);
      yield* traps(question, workspace);
    }
  },
};

function* bodyParts(question: Question, markup: NonNullable<HandbookDocument['markup']>, { loaded }: Workspace): Iterable<Problem> {
  for (const name of ['Answer', 'Practice']) {
    const [first, second] = markup.filter((each) => each.kind === 'component' && each.name === name);
    const inside = first !== undefined && first.parent !== null;
    if (first !== undefined && second === undefined && !inside) continue;
    yield problemAt(second ?? first ?? { ...loaded.placeOf('questions', question.id), line: 1, column: 1 }, {
      code: 'ANSWER001',
      message: first === undefined ? `The answer has no <${name}> part.` : second === undefined ? `<${name}> stands inside <${first.parent!}>.` : `The answer has a second <${name}> part.`,
      why: 'Every answer has the same parts, so that readers find them and links to them never break.',
      mend: `Write <${name}> and </${name}> once, each on a line of its own, around the ${name === 'Answer' ? 'full answer' : 'notes from practice'}.`,
    });
  }
  const outside = question.passages.find(({ part }) => part === 'outside');
  if (outside !== undefined) {
    yield problemAt(outside, {
      code: 'ANSWER002',
      message: 'This text stands outside <Answer> and <Practice>.',
      why: 'The page shows the two parts in places of their own and leaves out everything else.',
      mend: 'Move it into one of the two parts.',
    });
  }
  const answer = question.passages.filter(({ part, kind, path }) => part === 'answer' && kind !== 'sample' && path === undefined);
  const words = answer.reduce((sum, { text }) => sum + countWords(text), 0);
  const first = markup.find(({ name }) => name === 'Answer');
  if (first === undefined || (words >= shortestAnswer && words <= longestAnswer)) return;
  yield problemAt(first, {
    code: 'ANSWER008',
    message: `The full answer has ${words} words; it has ${shortestAnswer} to ${longestAnswer}.`,
    why: words < shortestAnswer ? 'Shorter, it names the mechanism without explaining it.' : 'Longer, nobody reads it before an interview.',
    mend: words < shortestAnswer ? 'Explain the mechanism and work through an exchange.' : 'Cut what is not asked, or move it to a question of its own. Samples do not count.',
  });
}

function* spokenAnswer(question: Question, { loaded }: Workspace): Iterable<Problem> {
  const say = question.passages.find(({ part }) => part === 'say-it');
  const words = countWords(say?.text ?? '');
  if (words <= longestSpokenAnswer) return;
  yield problemAt(loaded.placeOf('questions', question.id, ['say']), {
    code: 'ANSWER003',
    message: `The spoken answer has ${words} words; it has at most ${longestSpokenAnswer}.`,
    why: 'It is what one says in thirty seconds, and what search results and cards show.',
    mend: 'Keep the mechanism and what differs between revisions; move the rest into <Answer>.',
  });
}

function* lists(question: Question, { loaded }: Workspace): Iterable<Problem> {
  const sized = [
    { code: 'ANSWER004', key: 'rubric', has: question.rubric.length, from: 5, to: 9, what: 'points in the rubric' },
    { code: 'ANSWER005', key: 'traps', has: question.traps.length, from: 2, to: Number.POSITIVE_INFINITY, what: 'traps' },
    { code: 'ANSWER006', key: 'followUps', has: question.followUps.length, from: 2, to: Number.POSITIVE_INFINITY, what: 'follow-up questions' },
  ];
  for (const { code, key, has, from, to, what } of sized) {
    if (has >= from && has <= to) continue;
    yield problemAt(loaded.placeOf('questions', question.id, [key], 'key'), {
      code,
      message: `There are ${has} ${what}; an answer has ${Number.isFinite(to) ? `${from} to ${to}` : `at least ${from}`}.`,
      why: 'Interviewers tick the rubric, and readers prepare for the traps and follow-ups: too few leave a gap, too many hide what counts.',
      mend: has < from ? 'Add what an interviewer would look for.' : 'Join points that one sentence of an answer would cover.',
    });
  }
  for (const [index, { question: page, answer }] of question.followUps.entries()) {
    if (page !== undefined || answer !== undefined) continue;
    yield problemAt(loaded.placeOf('questions', question.id, ['followUps', index, 'ask']), {
      code: 'ANSWER007',
      message: 'This follow-up question has no answer.',
      why: 'A question without an answer leaves the reader where he was.',
      mend: 'Name the page that answers it under "question", or answer it under "answer".',
    });
  }
}

function* traps(question: Question, { loaded }: Workspace): Iterable<Problem> {
  for (const passage of question.passages) {
    const [list, index, key] = passage.path ?? [];
    if (list !== 'traps' || key !== 'so' || boundFacts(passage).length > 0) continue;
    yield problemAt(loaded.placeOf('questions', question.id, ['traps', index!, 'so']), {
      code: 'ANSWER009',
      message: 'What is so binds no fact.',
      why: 'Telling readers that something is wrong needs a proof of what is right.',
      mend: 'Link the words that say what is so to the fact that proves them: [words](fact:id).',
    });
  }
}
