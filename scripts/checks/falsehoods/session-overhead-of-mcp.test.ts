import { describeFalsehood } from '../../check/test-falsehood.ts';
import { sessionOverheadOfMcpRule } from './session-overhead-of-mcp.ts';

describeFalsehood(sessionOverheadOfMcpRule, {
  restated: [
    'MCP brings the overhead of managing sessions.',
    'MCP adds session management overhead.',
    'With MCP you pay for session management.',
    'The cost of MCP is the session that has to be kept.',
    'An MCP server has to manage sessions, which a REST service need not.',
    'Session handling makes MCP more expensive than OpenAPI.',
    'MCP needs session state on the server, which is a burden.',
    'Sessions make MCP costly to operate.',
    'The price you pay for MCP is session management.',
    'Compared with a plain API, MCP adds the work of keeping sessions.',
    'With MCP comes session management, which is overhead for simple calls.',
    "MCP's session handling is an overhead that OpenAPI does not have.",
    'Sessions have to be managed, which makes MCP more work than a plain API.',
    'The overhead of MCP lies in its sessions.',
  ],
  alike: [
    'Sessions are gone, and with them their overhead.',
    'MCP has no session overhead.',
    'What a request of MCP pays is metadata in each body.',
    'Up to [[2025-11-25]] MCP brought the overhead of managing sessions.',
    "UTCP's comparison counts session handling against MCP.",
    'An MCP server does not have to manage sessions.',
  ],
});
