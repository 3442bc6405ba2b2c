import { describeFalsehood } from '../../check/test-falsehood.ts';
import { handshakeGracefulDegradationRule } from './handshake-graceful-degradation.ts';

describeFalsehood(handshakeGracefulDegradationRule, {
  restated: [
    'Capabilities declared in the handshake let connections degrade gracefully.',
    'Because both sides exchange capabilities during initialization, a missing feature degrades gracefully.',
    'The handshake allows client and server to fall back when one lacks a feature.',
    'Thanks to the capabilities in `initialize`, a connection falls back to what both support.',
    'Graceful degradation comes from the capability exchange at the start.',
    'Capability negotiation in the handshake makes for graceful degradation.',
    'Features that one side did not declare at initialization are left out gracefully.',
    'Since capabilities are known from the handshake, both sides can degrade gracefully.',
    'The handshake is what makes graceful degradation possible.',
    'If a feature was not declared in the handshake, the connection simply works without it.',
    'Declared at initialization, capabilities let the parties fall back gracefully.',
    'The exchange of capabilities in the handshake is there for graceful degradation.',
    'A client that lacks a feature is served gracefully, because the handshake told the server.',
    'As the capabilities are declared at initialization, connections fall back gracefully.',
  ],
  alike: [
    'Capabilities in each request let a server degrade gracefully.',
    'In the revisions with a handshake, capabilities in it let connections degrade gracefully.',
    'A client without elicitation degrades gracefully when the server offers a default.',
    'The idea of graceful degradation survives without the handshake.',
    '`server/discover` tells a client which features to leave out.',
  ],
});
