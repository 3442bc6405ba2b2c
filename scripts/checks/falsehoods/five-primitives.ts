import { falsehoodRule } from '../../check/falsehood.ts';
import { any, near } from '../../check/falsehood-pattern.ts';
import { aside, mcp } from '../../check/falsehood-subjects.ts';

const five = any('five', '5', 'quintet');
const primitives = any(
  'primitive', 'primitives', 'building (block|blocks)', 'core (concept|concepts|feature|features|element|elements|object|objects|part|parts|piece|pieces)',
  'basic (concepts|features|elements|parts)', 'constructs', 'fundamental*',
);
const whole = any(
  primitives, mcp, 'consist*', 'features', 'made (up)? of', 'defines', 'comprise*', 'offers', 'parts', 'pieces', 'complete*', 'all five', 'five', 'whole',
  'list', 'set',
);
const otherwise = any('elicit*', 'six', 'first two', '(three|four|two) of (the)? five', 'logging', 'three clients');

/** FALSE104: MCP is said to have five primitives. */
export const fivePrimitivesRule = falsehoodRule({
  code: 'FALSE104',
  name: 'falsehoods/five-primitives',
  claim: 'MCP has five primitives, three of the server and two of the client.',
  so: 'Elicitation joined sampling and roots in 2025-06-18. Since 2026-07-28 sampling and roots are deprecated, and elicitation is what the client has left.',
  verdict: 'outdated',
  correction: 'five-primitives',
  wrong: '2025-06-18..',
  restated: [
    { all: [near(8, five, primitives)], unless: [otherwise, aside] },
    {
      all: [any('tool', 'tools'), any('resource', 'resources'), any('prompt', 'prompts'), 'sampling', any('root', 'roots'), whole],
      unless: [otherwise, aside],
    },
    {
      all: [
        near(6, any('three', '3'), any('server', 'servers')), near(6, any('two', '2'), any('client', 'clients')), any(primitives, 'features', 'capabilities'),
      ],
      unless: [otherwise, aside],
    },
  ],
});
