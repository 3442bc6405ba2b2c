import { expect, it } from 'vitest';
import { linesOf, richContent } from '../test-operator.ts';
import { addDate, dateOfNothing, typeReference } from './typed-by-hand.ts';

const base = richContent();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [addDate, [
      'revisions/2024-11-05/summary BIND004 | summary: It was so on June 18, 2025. A revision.',
      'questions/tool-listing/rubric.1 BIND004 | - On 5 November 2024 it began. Knows who hands it out',
    ]],
    [dateOfNothing, [
      'questions/session-lifecycle/answer~01570094/launch-announced.0>tools-list-exists BIND005 | before, since [[date:tools-list-exists]].',
      'questions/tool-listing/answer~01570094/launch-announced.0>launch-announced-again BIND005 | before, since [[date:launch-announced-again]].',
    ]],
    [typeReference, [
      'questions/session-lifecycle/answer~01570094/launch-announced.0 BIND004 | before, since 2024-11-25.',
      'questions/tool-listing/answer~16ed44ee/2025-06-18.0 BIND004 | [A server MAY hand out `Mcp-Session-Id`.](fact:session-id-optional) In 2025-06-18 too.',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(linesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
