import { expect, it } from 'vitest';
import { linesOf, richContent } from '../test-operator.ts';
import { breakSpan, shiftWrong, widenWrong } from './wrong-span.ts';

const base = richContent();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [breakSpan, [
      'facts/tools-list-exists/tools-list-exists.span SPAN001 | span: "2025-06-19"',
      'facts/handles-instead/handles-instead.verified.against SPAN001 | verified: { on: 2026-11-22, against: "2025-06-19", how: text }',
    ]],
    [shiftWrong, [
      'corrections/session-mandatory/begins-later WRONG002 | wrong: "2025-06-18..2025-11-25"',
      'questions/session-lifecycle.traps.0/begins-later WRONG002 | wrong: "2025-06-18..2025-11-25"',
    ]],
    [widenWrong, [
      'corrections/session-mandatory/begins-earlier WRONG001 | wrong: "..2025-11-25"',
      'questions/session-lifecycle.traps.1/begins-earlier WRONG001 | wrong: "2025-11-25.."',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(linesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
