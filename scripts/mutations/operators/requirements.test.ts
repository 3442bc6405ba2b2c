import { expect, it } from 'vitest';
import { linesOf, richContent } from '../test-operator.ts';
import { changeLevel, exchangeClaimLevel, exchangeRequirement, requirementOfOtherRevision, turnRequirement } from './requirements.ts';

const base = richContent();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [changeLevel, [
      'session-id-optional/must FACT013 | claim: A server MAY hand out `Mcp-Session-Id`.',
      'initialize-first/should FACT013 | claim: A client MUST send `initialize` first.',
    ]],
    [exchangeClaimLevel, [
      'facts/session-id-optional/claim/MAY.0>MUST FACT013 | claim: A server MUST hand out `Mcp-Session-Id`.',
      'facts/initialize-first/short/MUST.0>SHOULD FACT012 | short: A client SHOULD begin with `initialize`.',
    ]],
    [exchangeRequirement, [
      'questions/session-lifecycle/answer~8201cfcc/MUST.0>SHOULD BIND003 | [A client SHOULD send `initialize`](fact:initialize-first), and [lists change](fact:lists-change). See [a case](case:stale-session), [a',
      'questions/session-lifecycle/followUps.1.answer/MAY.0>MUST BIND003 | answer: "[Servers MUST hand out `Mcp-Session-Id`](fact:session-id-optional)."',
    ]],
    [requirementOfOtherRevision, [
      'revisions/2026-07-28/summary>initialize-first BIND006 | summary: Both sides MUST keep to it, as [the rule](fact:initialize-first) says. A revision.',
      'questions/tool-listing/traps.0.tempting>initialize-first BIND006 | tempting: Both sides MUST keep to it, as [the rule](fact:initialize-first) says. Examples do it.',
    ]],
    [turnRequirement, [
      'questions/session-lifecycle/answer~8201cfcc/MUST.0>MUST NOT BIND007 | [A client MUST NOT send `initialize`](fact:initialize-first), and [lists change](fact:lists-change). See [a case](case:stale-session), [a',
      'questions/session-lifecycle/answer~a08a458e/MUST.0>MUST NOT BIND007 | [A client MUST NOT begin',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(linesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
