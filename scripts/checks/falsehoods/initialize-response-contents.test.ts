import { describeFalsehood } from '../../check/test-falsehood.ts';
import { initializeResponseContentsRule } from './initialize-response-contents.ts';

describeFalsehood(initializeResponseContentsRule, {
  restated: [
    'The server replies with its version and capabilities.',
    'A server lists its capabilities in its reply to `initialize`.',
    'What the server supports is told by the capabilities in `InitializeResult`.',
    'The server answers `initialize` with its own protocol version and capabilities.',
    "The response to `initialize` holds the server's version and its capabilities.",
    '`InitializeResult` carries the version and the capabilities of the server.',
    'In its answer to the handshake the server names its version and what it can do.',
    'The server responds to the opening request with the protocol version and its capabilities.',
    "The result of `initialize` tells the client the server's version and capabilities.",
    'The server reacts with its own version and its capabilities.',
    'In response, the server states which version it speaks and what capabilities it has.',
    'The server answers with the same two things, a version and capabilities.',
    "The initialize response gives the server's capabilities and the negotiated version.",
    'The server answers with its protocol version and what it is capable of.',
    'From the server come its version and its capabilities.',
    'The server then tells its own protocol version and capabilities.',
  ],
  alike: [
    'Servers of the handshake era listed their capabilities in `InitializeResult`; now `server/discover` does.',
    'The server names its versions and capabilities in the result of `server/discover`.',
    'Up to [[2025-11-25]] the server answered `initialize` with its version and capabilities.',
    'The server refuses an unknown version and lists the versions it supports.',
    'Each result should carry `serverInfo` in its metadata.',
    '`DiscoverResult` holds `supportedVersions` and `capabilities`.',
  ],
});
