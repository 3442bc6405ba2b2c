import { expect, it } from 'vitest';
import { linesOf, richContent } from '../test-operator.ts';
import { aheadOfFacts, missedDeadline, openDeadline, wrongRegistry } from './freshness.ts';

const base = richContent();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [aheadOfFacts, [
      'lists-change FRESH003 | verified: { on: 2026-11-22, against: 2026-07-28 }',
      'unknown-tool-code FRESH003 | verified: { on: 2026-11-22, against: 2026-07-28 }',
    ]],
    [missedDeadline, [
      'questions/session-lifecycle/no-deadline FRESH001 | verified: { on: 2026-11-22, against: 2025-11-25 }',
      'guides/ask/no-deadline FRESH001 | verified: { on: 2026-11-22, against: 2025-11-25 }',
    ]],
    [openDeadline, [
      'session-lifecycle FRESH002 | 2026-07-28:',
      'tool-listing FRESH002 | 2026-07-28:',
    ]],
    [wrongRegistry, [
      '2024-11-05/lost REVISION001 | 2025-03-26:',
      '2025-06-18>2025-06-09 REVISION001 | 2024-11-05:',
      'new/2024-10-07 REVISION002 | 2024-10-07:',
      'new/2026-03-01 REVISION002 | 2026-03-01:',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(linesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
