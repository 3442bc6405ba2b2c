import { expect, it } from 'vitest';
import { linesOf, richContent } from '../test-operator.ts';
import { disorderTimeline, secondRightOption, silenceOfPart, unsourcedQuotation } from './claims-of-others.ts';

const base = richContent();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [disorderTimeline, [
      'stale-session/1 CASE003 | - { date: "2025-08-03", text: Memory ran out. }',
    ]],
    [secondRightOption, [
      'session-header/1 QUIZ002 | - text: The header of the session.',
    ]],
    [silenceOfPart, [
      'briefing-shows-it/briefing-silent WRONG003 | briefing-shows-it:',
    ]],
    [unsourcedQuotation, [
      'revisions/2024-11-05/summary QUOTE001 | summary: It says "a host is free to show whatever it wants to show". A revision.',
      'questions/tool-listing/good QUOTE001 | good: It says "a host is free to show whatever it wants to show". Says when there was one.',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(linesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
