import { describeFalsehood } from '../../check/test-falsehood.ts';
import { statefulSessionContextRule } from './stateful-session-context.ts';

describeFalsehood(statefulSessionContextRule, {
  restated: [
    'An MCP session is stateful.',
    'MCP is a stateful protocol whose context lives as long as the session.',
    'The server keeps the context of a client for the whole session.',
    'MCP connections are stateful.',
    'State from earlier requests stays available for the rest of the session.',
    'Client and server share a stateful session.',
    'MCP keeps state between requests.',
    'State lives in the MCP session for as long as it is open.',
    'MCP is stateful by design.',
    'Each MCP connection is a stateful session.',
    'During an MCP session the server can build on what earlier requests established.',
    'MCP holds a stateful session between the client and the server.',
    'What distinguishes an MCP connection is that it is stateful.',
    'Within an MCP session, context carries over from one request to the next.',
  ],
  alike: [
    'MCP is a stateless protocol.',
    'Connections were stateful until [[2025-11-25]].',
    'The protocol is not stateful.',
    'A server MUST NOT rely on earlier requests for context.',
    'The revisions with a handshake describe stateful connections.',
    'A stateful tool returns a handle, and the next call passes it back.',
    'LSP is a stateful protocol.',
    'The server may keep state of its own, which each request names by an identifier.',
    ['2024-11-05..2025-11-25', 'The base protocol is stateful connections.'],
  ],
});
