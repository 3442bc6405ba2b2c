import { falsehoodRule } from '../../check/falsehood.ts';
import { any, inOrder, phrase } from '../../check/falsehood-pattern.ts';
import { denying, reported } from '../../check/falsehood-vocabulary.ts';

const token = any('token', 'tokens', 'bearer', 'jwt', 'credential', 'credentials', 'authorization header');
const backend = any(
  'backend*', 'back end', 'upstream*', 'downstream*', 'api', 'apis',
  '(underlying|internal|target|third party|other|behind|wrapped) (service*|system*)', 'service', 'services', 'data (store|source|layer)', 'database',
  'resource server behind',
);
const handsOn = any(
  'forward', 'forwards', 'forwarding', 'pass', 'passes', 'passing', 'hand', 'hands', 'handing', 'propagate', 'propagates', 'propagating', 'relay',
  'relays', 'relaying', 'reuse', 'reuses', 'reusing', 'delegate', 'delegates', 'delegating', 'tunnel*', 'replay', 'replays', 'thread', 'proxy',
  'proxies', 'funnel*', 'impersonat*',
);
const gives = any(
  'send', 'sends', 'sending', 'share', 'shares', 'sharing', 'transmit', 'transmits', 'present', 'presents', 'attach', 'attaches', 'use', 'uses',
  'using', 'transfer', 'transfers', 'give', 'gives', 'giving', 'put', 'puts', 'supply', 'supplies', 'carry', 'carries', 'take', 'takes', 'copy',
  'copies',
);
const handedOn = any(
  '(is|are|be|gets|get|being) (simply|then|just|always)? (forwarded|passed|handed|propagated|relayed|reused|sent|delegated|used|tunneled|presented|attached)',
  'travels', 'travel', 'flows', 'flow', 'goes', 'carries over', 'should reach', 'reaches', 'accompan*',
);
const calls = any(
  'call', 'calls', 'calling', 'query', 'queries', 'querying', 'invoke', 'invokes', 'invoking', 'access', 'accesses', 'accessing', 'request',
  'requests', 'reach', 'reaches', 'reaching', 'contact*', 'hit', 'hits', 'talk', 'talks',
);
const incoming = any(
  'user', 'users', 'client', 'clients', 'caller', 'callers', 'received', 'incoming', 'original', 'inbound', 'same', 'you (received|got)', 'tenant',
  'tenants', 'through', 'it (received|got)', 'customer*', 'mcp token', 'from the request',
);
const forbidden = any(
  denying(any(handsOn, gives, handedOn, token), 6), 'stays', 'keeps it', inOrder(2, 'without', any(handsOn, gives)), 'must not', 'forbid*',
  'forbidden', 'prohibit*', 'break', 'breaks', 'violat*', 'confused deput*', 'instead', 'attack*', 'risk*', 'exchang*',
  '(its own|separate|different|new|second|another|fresh) (access|upstream)? token*', '(token|tokens) of its own', 'leak*', 'expos*', 'anti pattern',
  'danger*', 'steal*', 'stolen', 'why', 'refus*', 'reject*', 'malicious', 'hostile', 'attacker*', 'cve*',
  inOrder(1, inOrder(4, any(gives, handsOn), token), 'to (the|an|its|your|each) (mcp)? server'), 'failure*', 'vulnerab*', 'hijack*', 'url',
  'query string*', 'environment', 'without (checking|validating|verifying)', 'audience', 'rather than', 'ban', 'bans', 'banned', 'rule against',
  'bug', 'section', 'see the', 'directly', 'bypass*', 'without (token)? passthrough', 'fault', 'flaw', 'logs', 'test', 'compare', 'template*', 'utcp',
  'past', 'sample*', 'api key*', 'authorization server',
);

/** FALSE018: The server is told to hand the token of the client on. */
export const forwardUserTokenToBackendRule = falsehoodRule({
  code: 'FALSE018',
  name: 'falsehoods/forward-user-token-to-backend',
  claim: 'To keep tenants apart, the server passes the user\'s token on to the backend.',
  so: 'A server MUST NOT pass on the token that it received from the client, and must not accept tokens that were not issued for it. For its own calls it uses a token of its own, bound to the verified user.',
  verdict: 'wrong',
  correction: 'token-forwarded-to-the-backend',
  wrong: '2025-06-18..',
  restated: [
    { all: [any(inOrder(6, handsOn, token), inOrder(5, token, handedOn)), backend, incoming], unless: [forbidden, reported] },
    {
      all: [
        any(
          inOrder(
            9, inOrder(6, gives, token), any('to', 'for', 'on', 'when', 'in', 'through', 'at', 'against', 'toward*', 'with'), inOrder(5, backend),
          ),
          inOrder(9, calls, backend, any('with', 'using', 'under', 'by'), inOrder(5, token)),
          inOrder(
            6, backend, any('receive', 'receives', 'get', 'gets', 'should receive', 'carries', 'carry', 'is called with', 'are called with'), token,
          ),
        ),
        incoming,
      ],
      unless: [forbidden, reported, 'api (client|key*)'],
    },
    {
      all: [
        any(
          'token passthrough', inOrder(2, 'passthrough', 'of', 'token*'), 'pass tokens through',
          phrase(3, any('pass', 'passes', 'passing'), 'token*', 'through'),
        ),
        any('use', 'recommended', 'should', 'best', 'let', 'so that', 'allow*', 'solves', 'works', 'keep*', 'safe', 'fine', 'to'),
      ],
      unless: [forbidden, reported, 'is'],
    },
  ],
});
