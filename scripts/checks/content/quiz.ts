import { boundFacts } from '../../../src/model/passage/passage.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';

/** In a quiz item about the protocol, the reason of every option is proved. */
export const quizRule: ContentRule = {
  scope: 'content',
  name: 'content/quiz',
  codes: ['QUIZ001'],
  *check({ handbook, loaded }) {
    for (const passage of handbook.passages) {
      if (passage.entry.collection !== 'quiz' || passage.path?.at(-1) !== 'why' || boundFacts(passage).length > 0) continue;
      const item = handbook.quiz.get(passage.entry.id);
      const aboutProtocol = item?.options.some(({ wrong }) => wrong !== undefined && wrong !== 'none') ?? false;
      if (!aboutProtocol) continue;
      yield problemAt(loaded.placeOf('quiz', passage.entry.id, passage.path), {
        code: 'QUIZ001',
        message: 'The reason of this option binds no fact.',
        why: 'Telling readers that an answer is right or wrong needs a proof.',
        mend: 'Link the words to the fact that proves them: [words](fact:id). An item that is about no revision says "wrong: none".',
      });
    }
  },
};
