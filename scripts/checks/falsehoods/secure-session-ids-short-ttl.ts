import { falsehoodRule } from '../../check/falsehood.ts';
import { any, near } from '../../check/falsehood-pattern.ts';
import { aside, deny, session, sessionName } from '../../check/falsehood-subjects.ts';

const short = any(
  'short*', 'ttl', 'ttls', 'time to live', 'expir*', 'lifetime*', 'lapse*', 'limited (life|time|lifetime|period)', 'time* out', 'timeout*', 'minutes', 'brief*',
  'often', 'frequent*', 'regenerat*', 'valid for', 'fresh*', 'rotat*', 'renew*', 'soon', 'quickly', 'how long (they|it) (live|lives|last|lasts)',
);
const secure = any(
  'secure*', 'random*', 'unguessable', 'unpredictable', 'cryptograph*', 'entropy', 'strong', 'hard to guess', 'non deterministic', 'uuid*', 'guess*',
);
const otherwise = any(
  'handle', 'handles', 'requeststate', 'access token*', 'refresh', 'cache*', 'third party', 'authenticat*', 'result', 'microvm', 'agentcore', 'guidance',
  'best practices',
);

/** FALSE110: secure session ids with a short life are advised. */
export const secureSessionIdsShortTtlRule = falsehoodRule({
  code: 'FALSE110',
  name: 'falsehoods/secure-session-ids-short-ttl',
  claim: 'A hardened server uses secure session ids with a short life.',
  so: 'There are no session ids to secure since 2026-07-28, and none in the first revision. The same care goes to handles, where the caller is checked on each call, and to `requestState`, which the server must distrust.',
  verdict: 'outdated',
  correction: 'session-ids-with-short-life',
  wrong: '2024-11-05, 2026-07-28..',
  restated: [
    { all: [sessionName, short], unless: [otherwise, aside, deny(session, 0)] },
    { all: [near(6, session, short), secure], unless: [otherwise, aside, deny(session, 0)] },
    { all: [near(8, sessionName, secure)], unless: [otherwise, aside, deny(session, 0)] },
  ],
});
