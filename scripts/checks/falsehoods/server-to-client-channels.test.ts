import { describeFalsehood } from '../../check/test-falsehood.ts';
import { serverToClientChannelsRule } from './server-to-client-channels.ts';

describeFalsehood(serverToClientChannelsRule, {
  restated: [
    'Servers talk to clients through the sampling and notification channels.',
    'Through sampling and notifications the server can speak to the client on its own.',
    'Unlike function calling, MCP lets a server start communication by sampling requests and notifications.',
    'The server reaches the client by two channels, sampling and notifications.',
    'MCP allows servers to send requests to clients, for example for sampling.',
    'A server can call back into the client with a sampling request or a notification.',
    'Communication goes both ways: the server asks the client for sampling and sends it notifications.',
    'With sampling and notifications, MCP gives servers a way to address the client.',
    'A server can initiate contact with its client through sampling.',
    'The server has two ways to speak first: sampling requests and notifications.',
    'MCP servers are able to send requests of their own to the client.',
    'The server is not limited to answering: it can send sampling requests and notifications to the client.',
    'An MCP server may send the client requests such as `sampling/createMessage`.',
    "Sampling and notifications are the server's ways to reach the client.",
  ],
  alike: [
    'The server sends no requests any more.',
    'Up to [[2025-11-25]] a server sent `sampling/createMessage` to the client.',
    'A sampling request is an entry in a result.',
    'Servers MUST NOT send requests to clients.',
    'Notifications remain, for the client that asked.',
    'The server asks for input inside a result, and the client repeats the call.',
    'A server that needs a model calls a provider instead of sending a sampling request.',
  ],
});
