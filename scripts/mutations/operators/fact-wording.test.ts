import { expect, it } from 'vitest';
import { linesOf, richContent } from '../test-operator.ts';
import { impossibleReading, levelOfElement, passedPlan, pastAsPlan, shiftDate, shortNamesOther, verifiedOnImpossibleDay } from './fact-wording.ts';

const base = richContent();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [impossibleReading, [
      'announcement/before SOURCE001 | read: { how: whole, on: 2024-11-24 }',
      'briefing/future SOURCE001 | read: { how: part, on: 2099-01-01 }',
    ]],
    [levelOfElement, [
      'tools-list-exists/must FACT014 | level: must',
      'session-header-life/should FACT014 | level: should',
    ]],
    [passedPlan, [
      'next-release+1 FACT017 | next-release:',
      'next-release+31 FACT017 | next-release:',
    ]],
    [pastAsPlan, [
      'launch-announced FACT015 | launch-announced:',
      'briefing-silent FACT015 | briefing-silent:',
    ]],
    [shiftDate, [
      'launch-announced>2024-11-24 FACT015 | date: "2024-11-24"',
      'briefing-silent>2025-04-18 FACT015 | date: "2025-04-18"',
    ]],
    [shortNamesOther, [
      'facts/initialize-first/short/initialize.0>-32602 FACT011 | short: A client MUST begin with `-32602`.',
    ]],
    [verifiedOnImpossibleDay, [
      'tools-list-exists>2026-07-27 FACT016 | verified: { on: 2026-07-27, against: 2026-07-28, how: text }',
      'lists-change>2026-07-27 FACT016 | verified: { on: 2026-07-27, against: 2026-07-28, how: text }',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(linesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
