import { describeFalsehood } from '../../check/test-falsehood.ts';
import { sessionIdOnAllRequestsRule } from './session-id-on-all-requests.ts';

describeFalsehood(sessionIdOnAllRequestsRule, {
  restated: [
    'Every later request of the client must carry the session id.',
    'After initialization the client has to send `Mcp-Session-Id` with each request.',
    'All subsequent requests include the session id.',
    'The client MUST include the `Mcp-Session-Id` header in all requests that follow.',
    'From then on each request bears the session header.',
    'The client repeats the session id on every call.',
    'No request after the first may come without the session id.',
    'Once assigned, the session id must accompany every request.',
    'Following the handshake, the client puts the `Mcp-Session-Id` into the headers of all its requests.',
    'The session id travels with every HTTP request.',
    'A client must echo its session id in all further requests.',
    'Every request the client makes afterwards carries the session id it got.',
    'The client sends back the session id with each subsequent request.',
    'The session id has to be in the header of each request.',
  ],
  alike: [
    'No request carries a session id any more.',
    'Older clients still send the session header.',
    'Every request carries the protocol version and the capabilities of the client.',
    'The log names the session of each request.',
    'A server without sessions gets no session id on any request.',
    ['2025-03-26..2025-11-25', 'A client that was given a session id MUST send it on every later request.'],
  ],
});
