import { describeFalsehood } from '../../check/test-falsehood.ts';
import { mcpStatefulVersusRestRule } from './mcp-stateful-versus-rest.ts';

describeFalsehood(mcpStatefulVersusRestRule, {
  restated: [
    'The core difference between MCP and REST is that MCP is stateful.',
    'REST is stateless, MCP is not.',
    'MCP is stateful and REST is not.',
    'Unlike REST, MCP keeps state between requests.',
    'What separates MCP from REST is its state.',
    'A REST API is stateless, whereas MCP has stateful sessions.',
    'In contrast to REST, an MCP connection is stateful.',
    'REST has no state, MCP has.',
    'The difference to REST lies in state: MCP keeps a session.',
    'REST calls are independent of each other; MCP calls share a session.',
    'MCP, in contrast to a stateless REST API, maintains state across calls.',
    'MCP remembers, REST forgets.',
    'Whereas a REST call is stateless, an MCP call runs within a session.',
    "MCP's statefulness is the main thing a REST wrapper lacks.",
  ],
  alike: [
    'MCP is stateless, as REST is.',
    'Up to [[2025-11-25]] MCP was stateful and REST was not.',
    'The difference between MCP and REST is the caller.',
    'State no longer separates MCP from REST.',
    'Neither REST nor MCP keeps state between requests.',
    'REST rests on resources, verbs and status codes.',
  ],
});
