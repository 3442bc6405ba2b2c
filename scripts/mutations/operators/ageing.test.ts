import { expect, it } from 'vitest';
import { linesOf, richContent } from '../test-operator.ts';
import { addAgeingWords, callNewest } from './ageing.ts';

const base = richContent();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [addAgeingWords, [
      'revisions/2024-11-05/summary WORDS001 | summary: The latest clients behave this way. A revision.',
      'questions/tool-listing/rubric.1 WORDS001 | - It is the latest word on it. Knows who hands it out',
    ]],
    [callNewest, [
      'questions/session-lifecycle/answer~16ed44ee/2025-06-18.0 WORDS001 | [A server MAY hand out `Mcp-Session-Id`.](fact:session-id-optional) In the latest revision too.',
      'questions/tool-listing/answer~16ed44ee/2025-06-18.0 WORDS001 | [A server MAY hand out `Mcp-Session-Id`.](fact:session-id-optional) In the latest revision too.',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(linesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
