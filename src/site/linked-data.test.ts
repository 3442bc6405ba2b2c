import { expect, it } from 'vitest';
import { content } from '../model/fixtures/content.ts';
import { loadHandbook } from '../model/load.ts';
import { handbookOf, question, textFact } from './fixtures.ts';
import { answerData, linkedDataText, quizData } from './linked-data.ts';

const facts = [textFact('a', '..'), textFact('b', '2025-03-26..2025-11-25')];
const entry = question('x', { say: '[It is so](fact:a), as [[2025-06-18]] says.', probing: '[It was](fact:b).' });
const handbook = handbookOf({ questions: [entry], facts });

it('of an answer has the spoken answer in plain words, the day, the main page of the specification and the way to it', () => {
  expect(answerData(handbook.questions.get('x')!, handbook)).toEqual({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': ['LearningResource', 'Question'], name: 'The title of x', dateModified: '2026-11-22',
        citation: 'https://modelcontextprotocol.io/specification/2026-07-28/basic/transports',
        acceptedAnswer: { '@type': 'Answer', text: 'It is so, as 2025-06-18 says.' },
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: 'Questions', item: '../' },
          { '@type': 'ListItem', position: 2, name: 'tools', item: '../#tools' },
        ],
      },
    ],
  });
});

it('of the quiz has every question with its right option apart, and why each is right or wrong', () => {
  const quiz = quizData(loadHandbook(content()).handbook!) as unknown as { hasPart: { '@id': string; name: string; suggestedAnswer: unknown[]; acceptedAnswer: { text: string; comment: { text: string } } }[] };
  const all = [...loadHandbook(content()).handbook!.quiz.values()];
  expect(quiz.hasPart.map((question) => question['@id'])).toEqual(all.map(({ id }) => `#${id}`));
  for (const [index, { options }] of all.entries()) {
    const { suggestedAnswer, acceptedAnswer } = quiz.hasPart[index]!;
    expect(suggestedAnswer).toHaveLength(options.length - 1);
    expect(acceptedAnswer).toMatchObject({ '@type': 'Answer', position: options.findIndex(({ right }) => right) + 1 });
    expect(acceptedAnswer.comment.text).not.toBe('');
  }
});

it('nothing in it ends the script element', () => {
  expect(linkedDataText({ a: '</script><!--' })).toBe('{"a":"\\u003c/script>\\u003c!--"}');
});
