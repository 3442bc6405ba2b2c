import { expect, it } from 'vitest';
import { freshnessOf, leastVerified } from './freshness.ts';
import { handbookOf, question, textFact, worldFact } from './fixtures.ts';

const older = { on: '2026-01-10', against: '2025-11-25' };
const behind = { ...textFact('behind', '2025-06-18..'), data: { ...textFact('behind', '2025-06-18..').data, verified: { ...older, how: 'text' as const } } };
const ended = { ...textFact('ended', '2025-06-18'), data: { ...textFact('ended', '2025-06-18').data, verified: { ...older, how: 'text' as const } } };

const handbook = handbookOf({
  facts: [textFact('open', '..'), behind, ended, worldFact('event', '2026-01-01')],
  questions: [question('new'), question('old', { verified: older })],
});

it('counts what is verified against which revision, what waits, and the oldest day', () => {
  const { revisions, rows } = freshnessOf(handbook);
  expect(revisions.map(({ id }) => id)).toEqual(['2025-11-25', '2026-07-28']);
  expect(rows).toEqual([
    { name: 'Answers', total: 2, against: [1, 1], waiting: 1, oldest: '2026-01-10' },
    { name: 'Facts about the protocol', total: 3, against: [2, 1], waiting: 1, oldest: '2026-01-10' },
    { name: 'Facts about the world', total: 1, waiting: 0, oldest: '2026-11-22' },
  ]);
});

it('lists what waits: documents, and facts that reach into the newest revision', () => {
  const { waiting, waitingFacts } = freshnessOf(handbook);
  expect(waiting.map(({ collection, id, against }) => `${collection}/${id} ${against.id}`)).toEqual(['questions/old 2025-11-25']);
  expect(waitingFacts.map(({ id }) => id)).toEqual(['behind']);
});

it('has the newest revision in it even when nothing is verified against it yet', () => {
  const { revisions, rows } = freshnessOf(handbookOf({ questions: [question('old', { verified: older })] }));
  expect(revisions.map(({ id }) => id)).toEqual(['2025-11-25', '2026-07-28']);
  expect(rows).toEqual([{ name: 'Answers', total: 1, against: [1, 0], waiting: 1, oldest: '2026-01-10' }]);
});

it('finds the revision that a list is verified against', () => {
  expect(leastVerified('questions', ['new', 'old'], handbook).id).toBe('2025-11-25');
  expect(leastVerified('questions', ['new'], handbook).id).toBe('2026-07-28');
  expect(leastVerified('quiz', [], handbook).id).toBe('2026-07-28');
});
