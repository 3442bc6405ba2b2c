import { expect, it } from 'vitest';
import { linesOf, richContent } from '../test-operator.ts';
import { dropPart, lengthenSay, repeatPart, textOutside, unansweredFollowUp, unprovedTrap, wrongLength, wrongSizes } from './answer-parts.ts';

const base = richContent();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [dropPart, [
      'session-lifecycle/Answer ANSWER001 | ---',
      'tool-listing/Practice ANSWER001 | ---',
    ]],
    [lengthenSay, [
      'session-lifecycle ANSWER003 | say: "[The header `Mcp-Session-Id` is gone](fact:session-header-removed), so state is named in each request. One more thing is worth a moment, because the next question will be about it. One more thing is worth a moment, because the next question will be about it. One more thing is worth a moment, because the next question will be about it. One more thing is worth a moment, because the next question will be about it. One more thing is worth a moment, because the next question will be about it."',
      'tool-listing ANSWER003 | say: "[The header `Mcp-Session-Id` is gone](fact:session-header-removed), so state is named in each request. One more thing is worth a moment, because the next question will be about it. One more thing is worth a moment, because the next question will be about it. One more thing is worth a moment, because the next question will be about it. One more thing is worth a moment, because the next question will be about it. One more thing is worth a moment, because the next question will be about it."',
    ]],
    [repeatPart, [
      'session-lifecycle/Answer ANSWER001 | <Answer>',
      'tool-listing/Practice ANSWER001 | <Practice>',
    ]],
    [textOutside, [
      'session-lifecycle/Answer ANSWER002 | A word before it begins.',
      'tool-listing/Practice ANSWER002 | A word before it begins.',
    ]],
    [unansweredFollowUp, [
      'session-lifecycle/0 ANSWER007 | - ask: Who may end it?',
      'tool-listing/1 ANSWER007 | - ask: And before?',
    ]],
    [unprovedTrap, [
      'session-lifecycle/0 ANSWER009 | - heard: Every server hands out `Mcp-Session-Id` in 2025.',
      'tool-listing/1 ANSWER009 | - heard: The header is still there.',
    ]],
    [wrongLength, [
      'session-lifecycle/short ANSWER008 | ---',
      'tool-listing/long ANSWER008 | ---',
    ]],
    [wrongSizes, [
      'session-lifecycle/rubric.short ANSWER004 | rubric:',
      'session-lifecycle/traps ANSWER005 | traps:',
      'session-lifecycle/followUps ANSWER006 | followUps:',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(linesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
