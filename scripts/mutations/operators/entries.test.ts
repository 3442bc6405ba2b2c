import { expect, it } from 'vitest';
import { linesOf, richContent } from '../test-operator.ts';
import { dropKey, malformId, misspellKey, repeatKey, reuseId, wrongValue } from './entries.ts';

const base = richContent();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [dropKey, [
      'topics/transports/name INPUT004 | transports:',
      'questions/session-lifecycle/say INPUT004 | ---',
    ]],
    [malformId, [
      'sources/announcement INPUT006 | ANNOUNCEMENT:',
      'facts/briefing-silent INPUT006 | briefing-silent-:',
    ]],
    [misspellKey, [
      'topics/transports/name INPUT004 | nmae: Transports',
      'questions/session-lifecycle/identifiers INPUT004 | idenitfiers: [Mcp-Session-Id]',
    ]],
    [repeatKey, [
      'topics/transports/order INPUT005 | order: 1',
      'questions/session-lifecycle/changes INPUT005 | changes:',
    ]],
    [reuseId, [
      'sources/announcement=talk INPUT005 | talk:',
      'facts/launch-announced=briefing-silent INPUT005 | briefing-silent:',
    ]],
    [wrongValue, [
      'topics/transports/order INPUT004 | order: first',
      'questions/session-lifecycle/stages INPUT004 | stages: [lunch]',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(linesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
