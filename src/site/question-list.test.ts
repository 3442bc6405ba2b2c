import { expect, test } from 'vitest';
import { handbookOf, question } from './fixtures.ts';
import { openingQuestions, questionsByTopic, questionsInOrder, revisionsThatDiffer, withNeighbors } from './question-list.ts';

const topic = (id: string, order: number) => ({ id, data: { name: id, order, description: id } });

test('questions stand by topic, from junior to staff, the source\'s own first', () => {
  const handbook = handbookOf({
    topics: [topic('tools', 2), topic('empty', 1), topic('security', 3)],
    questions: [
      question('b', { tier: 'senior' }), question('a', { tier: 'senior' }), question('c', { tier: 'senior', articleNumber: 9 }),
      question('d', { tier: 'junior' }), question('e', { topic: 'security' }),
    ],
  });
  expect(questionsByTopic(handbook).map((group) => [group.topic.id, group.questions.map(({ id }) => id)])).toEqual([
    ['tools', ['d', 'c', 'a', 'b']], ['security', ['e']],
  ]);
});

test('questions are read through in the source\'s order, the others behind it by id', () => {
  const handbook = handbookOf({ questions: [question('z'), question('a'), question('m', { articleNumber: 2 }), question('n', { articleNumber: 1 })] });
  expect(questionsInOrder(handbook).map(({ id }) => id)).toEqual(['n', 'm', 'a', 'z']);
});

test('neighbors end at the ends', () => {
  expect(withNeighbors(['a', 'b'])).toEqual([{ item: 'a', previous: undefined, next: 'b' }, { item: 'b', previous: 'a', next: undefined }]);
});

test('an answer differs in every revision before the last that changed it', () => {
  const handbook = handbookOf({
    questions: [
      question('same'), question('changed', { changes: [{ revision: '2025-06-18', text: 'x' }, { revision: '2025-03-26', text: 'x' }] }),
      question('old', { verified: { on: '2026-01-01', against: '2025-11-25' }, changes: [{ revision: '2026-07-28', text: 'x' }] }),
    ],
  });
  const differ = (id: string) => revisionsThatDiffer(handbook.questions.get(id)!, handbook.revisions).map((revision) => revision.id);
  expect(differ('same')).toEqual([]);
  expect(differ('changed')).toEqual(['2024-11-05', '2025-03-26']);
  expect(differ('old')).toEqual([]);
});

test('opening questions follow the source and take another topic each while there is one', () => {
  const handbook = handbookOf({
    questions: [question('a', { articleNumber: 1 }), question('b', { articleNumber: 2 }), question('c', { articleNumber: 3, topic: 'security' })],
  });
  expect(openingQuestions(handbook, 2).map(({ id }) => id)).toEqual(['a', 'c']);
  expect(openingQuestions(handbook, 9).map(({ id }) => id)).toEqual(['a', 'c', 'b']);
});
