import { expect, it } from 'vitest';
import { linesOf, richContent } from '../test-operator.ts';
import { bareAbsence, changeAspect, knownAsNever, misspellSurfaceKey, presentAsAbsent } from './surface-key.ts';

const base = richContent();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [bareAbsence, [
      'session-header-removed FACT003 | session-header-removed:',
    ]],
    [changeAspect, [
      'tools-list-exists/deprecated SPAN002 | span: ..',
      'session-header-life/deprecated SPAN002 | span: 2025-03-26..2025-11-25',
    ]],
    [knownAsNever, [
      'session-header-removed/never.0 FACT002 | never: ["tasks/result"]',
      'session-header-removed/never.2 FACT002 | never: ["tasks/get"]',
    ]],
    [misspellSurfaceKey, [
      'facts/tools-list-exists/elements.0 SURFACE001 | elements: ["method:otols/list"]',
      'facts/session-header-removed/absent.0 SURFACE001 | absent: ["header:Mcp-eSssion-Id"]',
    ]],
    [presentAsAbsent, [
      'session-header-removed/absent.0 FACT001 | absent: ["header:Mcp-Method"]',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(linesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
