import { expect, it } from 'vitest';
import { linesOf, richContent } from '../test-operator.ts';
import { citeUnreadSource, dropDate, dropSources, unreadSource, verifiedTooEarly } from './world-fact.ts';

const base = richContent();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [citeUnreadSource, [
      'launch-announced/talk FACT008 | sources: [talk]',
      'briefing-silent/talk FACT008 | sources: [talk]',
    ]],
    [dropDate, [
      'launch-announced FACT009 | launch-announced:',
      'briefing-silent FACT009 | briefing-silent:',
    ]],
    [dropSources, [
      'launch-announced FACT008 | sources: []',
      'briefing-silent FACT008 | sources: []',
    ]],
    [unreadSource, [
      'announcement FACT008 | sources: [announcement]',
      'briefing FACT008 | sources: [briefing]',
    ]],
    [verifiedTooEarly, [
      'session-header-life FACT010 | verified: { on: 2026-11-22, against: 2024-11-05, how: text }',
      'session-id-optional FACT010 | verified: { on: 2026-11-22, against: 2024-11-05, how: text }',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(linesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
