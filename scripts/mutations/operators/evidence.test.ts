import { expect, it } from 'vitest';
import { linesOf, richContent } from '../test-operator.ts';
import { borrowAnchor, citePageOfOtherRevision, dropAnchor, dropEvidence, misspellAnchor, shiftEvidence } from './evidence.ts';

const base = richContent();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [borrowAnchor, [
      'session-header-removed/evidence.0 FACT006 | - { revisions: 2026-07-28, page: changelog, anchor: "capability-negotiation" }',
      'initialize-first/evidence.1 FACT006 | - { revisions: 2025-11-25, page: basic/lifecycle, anchor: "clients" }',
    ]],
    [citePageOfOtherRevision, [
      'session-header-removed/evidence.0 FACT005 | - { revisions: 2026-07-28, page: basic/authorization, anchor: major-changes }',
      'lists-change/evidence.0 FACT005 | - { revisions: .., page: server/discover, anchor: listing-tools }',
    ]],
    [dropAnchor, [
      'session-header-removed/evidence.0 FACT006 | - { revisions: 2026-07-28, page: changelog }',
      'initialize-first/evidence.1 FACT006 | - { revisions: 2025-11-25, page: basic/lifecycle }',
    ]],
    [dropEvidence, [
      'initialize-first/evidence.0 FACT004 | span: ..2025-11-25',
      'initialize-first/evidence.1 FACT004 | span: ..2025-11-25',
    ]],
    [misspellAnchor, [
      'session-header-removed/evidence.0 FACT006 | - { revisions: 2026-07-28, page: changelog, anchor: major-hcanges }',
      'initialize-first/evidence.1 FACT006 | - { revisions: 2025-11-25, page: basic/lifecycle, anchor: initiailzation }',
    ]],
    [shiftEvidence, [
      'initialize-first/evidence.1/2025-06-18 FACT004 | span: ..2025-11-25',
      'old-clients-initialize/evidence.0/2025-11-25 FACT004 | span: 2026-07-28..',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(linesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
