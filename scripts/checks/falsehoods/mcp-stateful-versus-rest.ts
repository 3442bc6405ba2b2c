import { falsehoodRule } from '../../check/falsehood.ts';
import { any, expression, near } from '../../check/falsehood-pattern.ts';
import { aside, mcp, session, stateful } from '../../check/falsehood-subjects.ts';

const rest = any('rest', 'restful', 'rest api*', 'http api', 'web api');
const state = any(stateful, session, 'state', 'stateless*', 'context', 'remember*', 'forget*', 'connection');
const otherwise = any(
  'neither', 'both', 'too', 'as well', 'either', 'as rest is', 'like rest', 'also stateless', 'mcp (is|being) (now)? stateless', 'protocol is stateless',
  'caller', 'no argument', 'not (the|a|any)? difference', 'as does rest', 'handle', 'handles', 'does not (hold|keep|use|rest)', 'limits that',
);

/** FALSE130: MCP is said to differ from REST by being stateful. */
export const mcpStatefulVersusRestRule = falsehoodRule({
  code: 'FALSE130',
  name: 'falsehoods/mcp-stateful-versus-rest',
  claim: 'The core difference between MCP and REST is that MCP is stateful.',
  so: 'It was a difference up to 2025-11-25. Since 2026-07-28 MCP is stateless too. What remains is the caller, a model in a host, and what serves it: discovery at run time, consent, questions back and errors for a reader.',
  verdict: 'outdated',
  correction: 'mcp-stateful-versus-rest',
  wrong: '2026-07-28..',
  restated: [
    {
      all: [rest, mcp, state],
      unless: [otherwise, aside, expression(' mcp (?:has|needs|keeps|holds|uses|knows) (?:no|not|none|without)(?= )(?! (?:only|so))', ['mcp'])],
    },
    { all: [near(10, rest, mcp), stateful], unless: [otherwise, aside] },
  ],
});
