import { describeFalsehood } from '../../check/test-falsehood.ts';
import { secureSessionIdsShortTtlRule } from './secure-session-ids-short-ttl.ts';

describeFalsehood(secureSessionIdsShortTtlRule, {
  restated: [
    'A hardened server uses secure session ids with a short life.',
    'Issue cryptographically random session ids and let them expire quickly.',
    'Give session ids a short TTL.',
    'Session identifiers should be unguessable and short-lived.',
    'Assign each client a secure session id with a short lifetime.',
    'Rotate session ids and expire them after minutes.',
    'For high security, generate random session ids and keep their lifetime short.',
    'Session IDs must be cryptographically random and expire soon.',
    'Use secure session ids with short TTLs.',
    'In a high-security deployment, the server assigns session ids that are hard to guess and valid for minutes only.',
    'Keep sessions short and their ids unpredictable.',
    'Session ids are to be random and short-lived.',
    'A production server hands out secure session ids and expires them early.',
    'Expire sessions quickly and use unpredictable ids for them.',
  ],
  alike: [
    'Good advice until [[2025-11-25]] was to issue secure session ids with a short life.',
    'Access tokens should be short-lived.',
    'There is no session to secure; protect handles and `requestState`.',
    'Without authorization a handle needs enough randomness and a limited life.',
    'Session ids are random and no authentication.',
    'A session id was a SHOULD-level secret with a short life.',
    ['2025-03-26..2025-11-25', 'A session id SHOULD be unique everywhere and cryptographically secure.'],
  ],
});
