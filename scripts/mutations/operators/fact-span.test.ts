import { expect, it } from 'vitest';
import { linesOf, richContent } from '../test-operator.ts';
import { shiftFactSpan } from './fact-span.ts';

const base = richContent();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [shiftFactSpan, [
      'tools-list-exists/begins-later SPAN002 | span: 2025-03-26..',
      'session-header-life/begins-later SPAN002 | span: 2025-06-18..2025-11-25',
      'session-header-removed/begins-earlier FACT001 | span: 2025-11-25..',
      'session-id-optional/begins-earlier FACT004 | span: ..2025-11-25',
      'initialize-first/ends-later FACT004 | span: ..',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(linesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
