import { expect, test } from 'vitest';
import { handbookOf, question } from './fixtures.ts';
import { printedHandbook } from './print-chapters.ts';

const topic = (id: string, order: number) => ({ id, data: { name: `About ${id}`, order, description: 'x' } });
const handbook = handbookOf({
  topics: [topic('tools', 1), topic('security', 2), topic('empty', 3)],
  questions: [question('b', { tier: 'senior' }), question('a', { tier: 'junior' }), question('c', { topic: 'security' })],
});
const { topics, classes, revisions, anchors } = printedHandbook(handbook);

test('answers are printed by topic, in reading order, and topics without an answer not at all', () => {
  expect(topics.map(({ name, parts }) => [name, parts.map(({ anchor }) => anchor)])).toEqual([
    ['About tools', ['answer-a', 'answer-b']], ['About security', ['answer-c']],
  ]);
  expect(classes).toEqual([]);
});

test('everything that is printed can be linked to, by its address on the site', () => {
  expect(anchors.get('/q/a/')).toBe('answer-a');
  expect(anchors.get('/spec/2025-06-18/')).toBe('revision-2025-06-18');
  expect(anchors.get('/primitives/')).toBe('primitives');
  expect(revisions).toHaveLength(5);
  expect(new Set(anchors.values()).size).toBe(anchors.size);
});
