import { describeFalsehood } from '../../check/test-falsehood.ts';
import { initializeRequestContentsRule } from './initialize-request-contents.ts';

describeFalsehood(initializeRequestContentsRule, {
  restated: [
    '`initialize` carries the protocol version and the capabilities.',
    'The capabilities of the client are part of the `initialize` request.',
    'A client declares its capabilities in `initialize`.',
    "The client's `initialize` request contains its protocol version and its capabilities.",
    'In `initialize` the client sends a version and what it can do.',
    "The opening request holds the protocol version and the client's capabilities.",
    'The client states its version and capabilities in the initialize request.',
    'With the handshake the client declares the version it speaks and its capabilities.',
    'The client begins with `initialize`, which names a protocol version and lists capabilities.',
    'The first message of the client states its protocol version and lists its capabilities.',
    'A client introduces itself with `initialize`, giving the version it wants and the features it supports.',
    "The params of `initialize` are the protocol version and the client's capabilities.",
    "The handshake opens with the client's version and capabilities.",
    'When it opens a connection, the client sends its version and its capabilities.',
    "The handshake's first request contains two things, the version and the capabilities of the client.",
    "`initialize` tells the server the client's protocol version and capabilities.",
  ],
  alike: [
    'The client declares its capabilities with every request, and no longer in `initialize`.',
    'Version and capabilities of the client travel in every request.',
    '`initialize` is gone; version and capabilities travel in `_meta`.',
    'The client put its version and capabilities into `initialize` until [[2025-11-25]].',
    'A legacy client opens with `initialize` and names its version there.',
    '`server/discover` tells the versions and the capabilities of the server.',
    'Instead of `initialize`, each request carries the version and the capabilities.',
  ],
});
