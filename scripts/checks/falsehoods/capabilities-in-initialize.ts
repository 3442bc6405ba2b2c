import { falsehoodRule } from '../../check/falsehood.ts';
import { any } from '../../check/falsehood-pattern.ts';
import { aside, connectionStart, deny, handshake, perRequest } from '../../check/falsehood-subjects.ts';

const abilities = any(
  'capabilit*', 'what (they|it|each|the peers|both|the other|either|one) (can|could|side can|side supports|sides can|is able|support|supports|offers|offer)',
  'what (the|a|an|one|its)? (client|server|side|other side|peer|host|party) (can|supports|offers|understands|is able)', 'supported features', 'capable of',
  'abilities', 'each other (features|abilities)',
);
const start = any(handshake, connectionStart, 'connection time', 'connect time');
const otherwise = any('server discover', 'stateless', 'instead', 'not infer*', 'no handshake', 'put', 'era', 'meta');

/** FALSE124: capabilities are said to be negotiated once, in the handshake. */
export const capabilitiesInInitializeRule = falsehoodRule({
  code: 'FALSE124',
  name: 'falsehoods/capabilities-in-initialize',
  claim: 'Capabilities are negotiated once, during initialization.',
  so: 'They were, with a handshake. Since 2026-07-28 the client declares its own in every request, the server names its own on `server/discover`, and nothing carries over from earlier requests.',
  verdict: 'outdated',
  correction: 'capabilities-negotiated-once',
  wrong: '2026-07-28..',
  restated: [
    { all: [abilities, start], unless: [otherwise, aside, perRequest, deny(handshake)] },
    {
      all: [
        'capabilit*',
        any('once per (session|connection)', '(once|only once) (and|for)', 'rest of the (session|connection)', 'for the (whole|entire)? (session|connection)', 'stay fixed', 'remain fixed'),
      ],
      unless: [otherwise, aside, perRequest],
    },
  ],
});
