import { falsehoodRule } from '../../check/falsehood.ts';
import { any } from '../../check/falsehood-pattern.ts';
import { connectionStart, deny, earlier, handshake, hearsay, pastTense, perRequest } from '../../check/falsehood-subjects.ts';

const degrade = any(
  'degrad*', 'graceful*', 'fall back', 'falls back', 'falling back', 'fallback*', 'work* around', '(leave|leaves|left) out', 'do* without', 'adapt*',
  'common (ground|denominator|subset)', 'scale* down', 'what both (support|have|offer|can)', 'intersection', 'lowest common', 'cope', 'copes', 'tolerat*',
  'still work', 'still works', 'ignore what', 'work* without', '(simply|just) (works|work)', 'get* by without', 'smoothly',
);
const ended = any('no longer', 'any more', 'anymore', 'is gone', 'are gone', 'used to');
const start = any(handshake, connectionStart, 'opening exchange');
const features = any('capabilit*', 'feature*', 'support*', 'lack*', 'what (the other|both|one|each|either|a)', 'can not', 'older');
const otherwise = any(
  'discover*', 'sdk', 'typescript', 'python', '(fall|falls) back to (the|a|an)? (initialize|handshake)', 'era', 'probe*', 'revision', 'revisions', 'refus*',
);

/** FALSE118: graceful degradation is credited to the handshake. */
export const handshakeGracefulDegradationRule = falsehoodRule({
  code: 'FALSE118',
  name: 'falsehoods/handshake-graceful-degradation',
  claim: 'Capabilities declared in the handshake let connections degrade gracefully.',
  so: 'The idea holds and its carrier is gone. Since 2026-07-28 the client declares its capabilities in every request, and the server names its own on `server/discover`.',
  verdict: 'outdated',
  correction: 'capabilities-negotiated-once',
  wrong: '2026-07-28..',
  restated: [
    {
      all: [degrade, start, features],
      unless: [otherwise, ended, pastTense, perRequest, hearsay, deny(handshake, 1), any('(older|legacy|earlier) (revision|revisions|era)', '(revision|revisions|era) with a handshake')],
    },
    { all: [degrade, start, 'graceful*'], unless: [otherwise, ended, earlier, pastTense, perRequest, hearsay, deny(handshake, 1)] },
  ],
});
