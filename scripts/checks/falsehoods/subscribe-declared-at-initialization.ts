import { falsehoodRule } from '../../check/falsehood.ts';
import { any } from '../../check/falsehood-pattern.ts';
import { aside, connectionStart, deny, handshake } from '../../check/falsehood-subjects.ts';

const subscriptions = any('subscrib*', 'subscription*');
const start = any(handshake, connectionStart);
const declares = any(
  'declar*', 'announc*', 'advertis*', 'state', 'states', 'stated', 'support*', 'negotiat*', 'exchang*', 'flag', 'capabilit*', 'learn*', 'set', 'sets', 'say',
  'says', 'tell', 'tells', 'told', 'offer*', 'may subscribe', 'whether', 'check', 'indicat*', 'signal*', 'publish*', 'agree*', 'settle*', 'look*', 'find*',
  'see', 'sees', 'read', 'reads', 'know', 'reveal*', 'show', 'shows', 'in the result', 'part of', 'comes with',
);
const otherwise = any('discover*', 'listen', 'stood', 'no (initialization|handshake)', 'acknowledg*');

/** FALSE122: subscription support is said to be declared at initialization. */
export const subscribeDeclaredAtInitializationRule = falsehoodRule({
  code: 'FALSE122',
  name: 'falsehoods/subscribe-declared-at-initialization',
  claim: 'The server declares support for subscriptions during initialization.',
  so: 'The flag is still `resources.subscribe`, its carrier is another. Since 2026-07-28 there is no initialization; the client finds the flag in the result of `server/discover`, or sees from the acknowledgment what the server honors.',
  verdict: 'outdated',
  correction: 'subscribe-declared-at-start',
  wrong: '2026-07-28..',
  restated: [
    { all: [subscriptions, start, declares], unless: [otherwise, aside, deny(handshake)] },
  ],
});
