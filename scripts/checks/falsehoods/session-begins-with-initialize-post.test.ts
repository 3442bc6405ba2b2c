import { describeFalsehood } from '../../check/test-falsehood.ts';
import { sessionBeginsWithInitializePostRule } from './session-begins-with-initialize-post.ts';

describeFalsehood(sessionBeginsWithInitializePostRule, {
  restated: [
    'A Streamable HTTP session starts with a POST of the `initialize` request.',
    'The client opens its session by posting `initialize` to the endpoint.',
    'On HTTP the first request is a POST with `initialize`.',
    'A session over Streamable HTTP begins when the client POSTs `initialize`.',
    'The first thing a client does on Streamable HTTP is to POST an initialize request.',
    'To start an HTTP session, the client sends `initialize` in a POST.',
    'Each session opens with an `InitializeRequest` posted to the MCP endpoint.',
    'On Streamable HTTP, a client starts by POSTing an `initialize` message.',
    'The session is opened by an HTTP POST whose body is `initialize`.',
    'A Streamable HTTP connection gets going with a POST of `initialize`.',
    'First of all, the client sends an HTTP POST with an `InitializeRequest`.',
    "To begin, the client POSTs `initialize` to the server's endpoint.",
    'It all starts with an HTTP POST of the `initialize` request.',
    'A client on Streamable HTTP first POSTs `initialize`.',
  ],
  alike: [
    'A Streamable HTTP session started with a POST of `initialize` up to [[2025-11-25]].',
    'The first POST may carry any request.',
    'A dual-era server treats a POST of `initialize` as the opening of a session by an older client.',
    'Each message of the client is a POST of its own.',
    'A server of this revision refuses a POST with `initialize`.',
    'An `initialize` request selects legacy rules.',
    'Old clients open a session by posting `initialize`.',
  ],
});
