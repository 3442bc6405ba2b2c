import { describeFalsehood } from '../../check/test-falsehood.ts';
import { subscribeDeclaredAtInitializationRule } from './subscribe-declared-at-initialization.ts';

describeFalsehood(subscribeDeclaredAtInitializationRule, {
  restated: [
    'The server declares support for subscriptions during initialization.',
    'Subscription support is a server capability declared at initialization.',
    'In the handshake the server announces that it supports `resources.subscribe`.',
    'The server sets `resources.subscribe` in its answer to `initialize`.',
    'Whether a server supports subscriptions is stated in `InitializeResult`.',
    'A client learns during initialization whether it may subscribe.',
    'The subscribe capability is exchanged in the handshake.',
    'A server that supports subscriptions says so in the handshake.',
    'The initialize result shows whether resources can be subscribed to.',
    'Servers advertise the subscription capability when they are initialized.',
    'The client sees `resources.subscribe` in the capabilities of `InitializeResult`.',
    'The handshake reveals whether a server supports subscriptions.',
    'A server declares subscribe in the capabilities it sends at initialization.',
    'That resources may be subscribed to is agreed during the handshake.',
  ],
  alike: [
    'The server names `resources.subscribe` in the result of `server/discover`.',
    'There is no initialization in which to declare subscriptions.',
    'Up to [[2025-11-25]] the flag stood in the answer to `initialize`.',
    'The acknowledgment tells which subscriptions the server honors.',
    'The server declares subscriptions in its capabilities.',
  ],
});
