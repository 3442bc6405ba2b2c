import { expect, it } from 'vitest';
import { linesOf, richContent } from '../test-operator.ts';
import { programInProse, twoParagraphs, undrawnStep, unknownComponent, unsetMarkup } from './markup.ts';

const base = richContent();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [programInProse, [
      'questions/session-lifecycle/answer~44c25bce MARKUP002 | {new Date().getFullYear()} servers were counted.',
      'questions/tool-listing/answer~16ed44ee MARKUP002 | {new Date().getFullYear()} servers were counted.',
    ]],
    [twoParagraphs, [
      'revisions/2024-11-05/summary MARKUP004 | summary: "First of all.\\n\\nAnd then."',
      'questions/tool-listing/rubric.3 MARKUP004 | - "- one\\n- two"',
    ]],
    [undrawnStep, [
      'questions/session-lifecycle/answer~d2e3d8f5/arrow MARKUP006 | 1. client to server: **a call** [asks](fact:tools-list-exists)',
      'questions/session-lifecycle/answer~b9f2c507/arrow MARKUP006 | 2. server to client: **a result**',
    ]],
    [unknownComponent, [
      'questions/session-lifecycle/answer~44c25bce MARKUP001 | <Note>',
      'questions/tool-listing/answer~16ed44ee MARKUP001 | <Note>',
    ]],
    [unsetMarkup, [
      'questions/session-lifecycle/answer~44c25bce MARKUP003 | ![The flow of a call](/flow.png)',
      'questions/tool-listing/answer~16ed44ee MARKUP003 | ![The flow of a call](/flow.png)',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(linesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
