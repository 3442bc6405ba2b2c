import { expect, it } from 'vitest';
import { linesOf, richContent } from '../test-operator.ts';
import { disorderChanges, shiftChange, unprovedChange } from './changes.ts';

const base = richContent();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [disorderChanges, [
      'session-lifecycle/2026-07-28<>2025-03-26 CHANGE002 | - revision: 2025-03-26',
      'tool-listing/2026-07-28=2025-03-26 CHANGE002 | - revision: 2026-07-28',
    ]],
    [shiftChange, [
      'session-lifecycle/2026-07-28>2025-11-25 CHANGE001 | - revision: 2025-11-25',
      'tool-listing/2026-07-28>2025-11-25 CHANGE001 | - revision: 2025-11-25',
    ]],
    [unprovedChange, [
      'session-lifecycle/2026-07-28 CHANGE001 | - revision: 2026-07-28',
      'tool-listing/2025-03-26 CHANGE001 | - revision: 2025-03-26',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(linesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
