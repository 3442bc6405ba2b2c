import { expect, it } from 'vitest';
import { linesOf, richContent } from '../test-operator.ts';
import { addRequirement, bindOther, unbindIdentifier, unbindPassage } from './binding.ts';

const base = richContent();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [addRequirement, [
      'revisions/2024-11-05/summary BIND001 | summary: Both sides MUST keep to it. A revision.',
      'questions/tool-listing/rubric.2 BIND001 | - Both sides MUST keep to it. Knows how it ends',
      'questions/session-lifecycle/say BIND003 | Both sides MUST keep to it. [The header `Mcp-Session-Id` is gone](fact:session-header-removed), so state',
      'questions/tool-listing/traps.0.so BIND003 | so: "Both sides MUST keep to it. [It was optional.](fact:session-id-optional)"',
    ]],
    [bindOther, [
      'questions/session-lifecycle/say/claim.0/lists-change BIND002 | [The header `Mcp-Session-Id` is gone](fact:lists-change), so state',
      'questions/tool-listing/say/claim.0/handles-instead BIND002 | [The header `Mcp-Session-Id` is gone](fact:handles-instead), so state',
    ]],
    [unbindIdentifier, [
      'questions/session-lifecycle/answer~8201cfcc/claim.0/initialize-first BIND002 | A client MUST send `initialize`, and [lists change](fact:lists-change). See [a case](case:stale-session), [a',
    ]],
    [unbindPassage, [
      'questions/session-lifecycle/say/claim.0/session-header-removed BIND001 | The header `Mcp-Session-Id` is gone, so state',
      'questions/tool-listing/say/claim.0/session-header-removed BIND001 | The header `Mcp-Session-Id` is gone, so state',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(linesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
