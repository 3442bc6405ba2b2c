import { expect, it } from 'vitest';
import { linesOf, richContent } from '../test-operator.ts';
import { addGuide, dropGuide, dropMechanism, misplacedPart, twoRightOptions, unprovedOption } from './documents.ts';

const base = richContent();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [addGuide, [
      'why GUIDE001 | ---',
      'curriculum GUIDE001 | ---',
    ]],
    [dropGuide, [
      'why GUIDE002 | ---',
      'curriculum GUIDE002 | ---',
    ]],
    [dropMechanism, [
      'stale-session/renamed CASE001 | ---',
      'stale-session/dropped CASE001 | ---',
    ]],
    [misplacedPart, [
      'postmortems/stale-session/Answer CASE002 | <Answer>',
      'guides/ask/Practice CASE002 | <Practice>',
    ]],
    [twoRightOptions, [
      'session-header/0 INPUT004 | options:',
      'session-header/2 INPUT004 | options:',
    ]],
    [unprovedOption, [
      'session-header/0 QUIZ001 | - text: None.',
      'session-header/2 QUIZ001 | - text: The header of the server.',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(linesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
