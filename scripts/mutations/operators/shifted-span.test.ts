import { expect, it } from 'vitest';
import { createRevisions } from '../../../src/model/revision.ts';
import { shiftedSpans } from './shifted-span.ts';

const revisions = createRevisions(['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25', '2026-07-28'].map((id) => [id, { released: id, status: 'final', summary: 'x', facts: [] }]));
const shift = (text: string): string[] => shiftedSpans(text, revisions).map(({ how, text: shifted, revision }) => `${how} ${shifted} ${revision.id}`);

it('moves each end by one revision', () => {
  expect(shift('2025-03-26..2025-06-18')).toEqual([
    'begins-earlier ..2025-06-18 2024-11-05',
    'begins-later 2025-06-18 2025-03-26',
    'ends-earlier 2025-03-26 2025-06-18',
    'ends-later 2025-03-26..2025-11-25 2025-11-25',
  ]);
});

it('keeps within the registry and never empties a span', () => {
  expect(shift('..')).toEqual(['begins-later 2025-03-26.. 2024-11-05', 'ends-earlier ..2025-11-25 2026-07-28']);
  expect(shift('2026-07-28..')).toEqual(['begins-earlier 2025-11-25.. 2025-11-25']);
});

it('leaves spans of several pieces alone', () => {
  expect(shift('2024-11-05, 2025-06-18..')).toEqual([]);
});
