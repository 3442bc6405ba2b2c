import { expect, it } from 'vitest';
import { linesOf, richContent } from '../test-operator.ts';
import { breakEra, contradictEra, modernClaimInEra, narrowEra, widenEra } from './eras.ts';

const base = richContent();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [breakEra, [
      'questions/session-lifecycle.mdx/era.0 SPAN001 | <Era span="2025-06-19..2025-11-25" title="Before">',
      'questions/tool-listing.mdx/era.0 SPAN001 | <Era span="2025-11-25..2024-11-05" title="Before">',
    ]],
    [contradictEra, [
      'questions/session-lifecycle.mdx/era.0/0>2024-11-05 ERA001 | <Era span="2024-11-05" title="In between">',
      'questions/tool-listing.mdx/era.0/0>2024-11-05 ERA001 | <Era span="2024-11-05" title="In between">',
    ]],
    [modernClaimInEra, [
      'questions/session-lifecycle/answer~16ed44ee/claim.0>old-clients-initialize ERA005 | [A server MAY hand out `Mcp-Session-Id`.](fact:old-clients-initialize) In [[2025-06-18]] too.',
      'questions/tool-listing/answer~16ed44ee/claim.0>handles-instead ERA005 | [A server MAY hand out `Mcp-Session-Id`.](fact:handles-instead) In [[2025-06-18]] too.',
    ]],
    [narrowEra, [
      'questions/session-lifecycle.mdx/era.0/ends-earlier ERA004 | ```json revision=2025-11-25 message=request facts="tools-list-exists"',
    ]],
    [widenEra, [
      'questions/tool-listing.mdx/era.0/begins-earlier ERA003 | <Era span="..2025-11-25" title="Before">',
      'questions/tool-listing.mdx/era.0/ends-later ERA002 | <Era span="2025-03-26.." title="Before">',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(linesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
