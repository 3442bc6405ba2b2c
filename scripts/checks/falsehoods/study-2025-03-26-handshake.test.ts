import { describeFalsehood } from '../../check/test-falsehood.ts';
import { study20250326HandshakeRule } from './study-2025-03-26-handshake.ts';

describeFalsehood(study20250326HandshakeRule, {
  restated: [
    'To prepare, study the initialization and capability sections of [[2025-03-26]].',
    'Read the initialization chapter of [[2025-03-26]] and test the handshake.',
    'Test the handshake, the capabilities and the shutdown of your server.',
    'Before the interview, practice the handshake of [[2025-03-26]].',
    'Learn the lifecycle page of [[2025-03-26]].',
    'The tests of a server begin with the handshake.',
    'Ask whether the team tests its handshake.',
    'Spend your preparation on how [[2025-03-26]] initializes a connection.',
    'Read the sections on initialization and capabilities in the specification of [[2025-03-26]].',
    'Make sure that your tests exercise the initialize handshake.',
    'A useful question to a team is how it tests the handshake.',
    'The chapters on initialization and capability negotiation in [[2025-03-26]] repay study.',
    'Candidates should read how [[2025-03-26]] does initialization.',
    'The handshake is the first thing to test in a server.',
  ],
  alike: [
    'A server of [[2026-07-28]] has no handshake to test.',
    'Test the handshake with the older clients you support.',
    'Study versioning, discovery and requests for input.',
    'The [[2025-03-26]] revision brought Streamable HTTP.',
    'Test `server/discover` and the version error.',
    'Test both eras: the handshake of older clients, and requests with metadata.',
  ],
});
