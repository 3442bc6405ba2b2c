import { falsehoodRule } from '../../check/falsehood.ts';
import { any } from '../../check/falsehood-pattern.ts';
import { denying, earlyIn2025, foundation, reported } from '../../check/falsehood-vocabulary.ts';

const spring = any(earlyIn2025, 'april', 'spring');
const right = any('2025-12*', 'december', 'before', 'months', 'not exist', 'later', 'support for mcp', 'did not', 'was not');

/** FALSE026: DeepMind is said to have joined the foundation before there was one. */
export const deepmindJoinedAaifApril2025Rule = falsehoodRule({
  code: 'FALSE026',
  name: 'falsehoods/deepmind-joined-aaif-april-2025',
  claim: 'Google DeepMind joined the Agentic AI Foundation in April 2025.',
  so: 'The foundation did not exist before December 2025, when Google was named among its supporters; what DeepMind did in April 2025 was to announce support for MCP.',
  verdict: 'wrong',
  correction: 'deepmind-joined-the-foundation',
  wrong: 'none',
  restated: [
    { all: [any('deepmind', 'google'), foundation, spring], unless: [right, denying(foundation, 6), reported] },
  ],
});
