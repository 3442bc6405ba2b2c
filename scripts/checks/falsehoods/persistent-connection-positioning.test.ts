import { describeFalsehood } from '../../check/test-falsehood.ts';
import { persistentConnectionPositioningRule } from './persistent-connection-positioning.ts';

describeFalsehood(persistentConnectionPositioningRule, {
  restated: [
    'MCP is what you pick when you need a lasting, session-like connection.',
    'Choose MCP when you need a persistent connection to a tool.',
    'MCP fits where client and server stay connected for long.',
    "MCP's strength is the long-lived connection between client and server.",
    'Pick MCP over function calling if you want a connection that lasts.',
    'Use MCP for session-like, long-running connections.',
    'What sets MCP apart is that it holds a persistent connection.',
    'MCP pays off when the connection to a tool should persist.',
    'When you need an ongoing session with a service, MCP is the right choice.',
    'MCP is designed for durable connections, function calling for single calls.',
    'The case for MCP is a connection that outlasts a single call.',
    'The niche of MCP is the persistent connection.',
    'MCP comes into its own when a connection has to last.',
    'Reach for MCP when an application needs a durable, session-like link to its tools.',
  ],
  alike: [
    'A lasting connection sets MCP apart no more.',
    'What stays open at length is the stream of `subscriptions/listen`.',
    'MCP was for lasting connections until [[2025-11-25]].',
    'A server SHOULD NOT require that a client reuse the same connection.',
    'Do not choose MCP for a persistent connection.',
    'Choose MCP when assistants that you do not control are the callers.',
  ],
});
