import { describeFalsehood } from '../../check/test-falsehood.ts';
import { capabilitiesInInitializeRule } from './capabilities-in-initialize.ts';

describeFalsehood(capabilitiesInInitializeRule, {
  restated: [
    'Capability negotiation happens once in the initialization phase.',
    'Capabilities are negotiated once, during initialization, and hold for the session.',
    'Client and server exchange capabilities in the handshake.',
    'The capabilities of both sides are settled at initialization.',
    'Capabilities are exchanged in `initialize` and its answer.',
    'Both sides declare their capabilities when the connection starts.',
    'During the handshake the client and the server tell each other what they can do.',
    'The initialization phase is where capabilities are negotiated.',
    'Capabilities get negotiated a single time, at the start of the connection.',
    'The handshake tells each side what the other is capable of.',
    'Each side announces its capabilities in the handshake, and they apply to the whole session.',
    'At initialization, both sides negotiate their capabilities.',
    'Capability negotiation belongs to the initialization of a connection.',
    'Client and server declare their capabilities to each other in the handshake.',
  ],
  alike: [
    'The client declares its capabilities in every request.',
    'Capabilities are no longer negotiated in a handshake.',
    'Up to [[2025-11-25]] capabilities were exchanged once per session.',
    'A server MUST NOT infer capabilities from earlier requests.',
    'Capabilities travel with each request instead of the handshake.',
    'The server names its capabilities on `server/discover`.',
    'In the revisions with a handshake, the client declares its capabilities in `initialize`.',
    ['2024-11-05..2025-11-25', 'Client and server exchange capabilities in `initialize`.'],
  ],
});
