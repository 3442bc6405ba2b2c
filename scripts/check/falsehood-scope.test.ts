import { expect, it } from 'vitest';
import { createRevisions } from '../../src/model/revision.ts';
import { revisionsIn } from '../../src/model/span.ts';
import { namedSpans } from './falsehood-scope.ts';
import { wordsOf } from './falsehood-words.ts';

const ids = ['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25', '2026-07-28'];
const revisions = createRevisions(ids.map((id) => [id, { released: id, status: 'final', summary: id, facts: [] }]));

function named(text: string): string | undefined {
  const spans = namedSpans(wordsOf(text), revisions);
  return spans === undefined ? undefined : revisionsIn(spans, revisions).map(({ id }) => ids.indexOf(id) + 1).join('');
}

it.each([
  ['Up to 2025-06-18 it was so.', '123'],
  ['It was so until 2025-06-18.', '123'],
  ['Before 2025-06-18 it was so.', '12'],
  ['Since 2025-06-18 it is so.', '345'],
  ['After 2025-06-18 it is so.', '45'],
  ['From 2025-03-26 to 2025-11-25 it was so.', '234'],
  ['From 2025-06-18 on it is so.', '345'],
  ['In 2025-06-18 it was so.', '3'],
  ['In the revision 2025-06-18 and in 2026-07-28 it is so.', '35'],
  ['In 2024-11-05 or 2025-06-18 it was so.', '13'],
  ['Until 2024-11-05, and since 2026-07-28.', '15'],
])('reads the revisions that a sentence speaks of: %s', (text, orders) => {
  expect(named(text)).toBe(orders);
});

it.each(['It is so.', '2025-06-18 made it so.', 'It came in 2025.', 'It was so in 2023-01-01.'])('reads none where none is named so: %s', (text) => {
  expect(named(text)).toBeUndefined();
});
