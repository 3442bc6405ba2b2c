import { falsehoodRule } from '../../check/falsehood.ts';
import { any, near } from '../../check/falsehood-pattern.ts';
import { aside, negated } from '../../check/falsehood-subjects.ts';

const method = any('resources subscribe', 'resources unsubscribe');
const request = any(
  '(subscribe|subscription) (request|requests|call|calls|method|message|messages)', '(request|requests|call|calls) (to subscribe|resources subscribe)',
  'request of its own', '(separate|dedicated|own|special) (request|call|method)',
);
const subscribing = any('subscrib*', 'subscription*');
const uri = any('uri', 'uris', 'resource', 'resources');
const sends = any(
  'send', 'sends', 'call', 'calls', 'calling', 'issue', 'issues', 'make', 'makes', 'take', 'takes', 'ask', 'asks', 'use', 'uses', 'need', 'needs', 'require*',
  'request', 'requests', 'invoke*', 'register*',
);
const otherwise = any(
  'listen', 'flag', 'capabilit*', 'declar*', 'advertis*', 'discover*', 'stream', 'streams', 'filter', 'set', 'sets', 'replaces', 'announce*', 'announces',
  'acknowledg*', '32601', 'negotiat*', 'out went',
);

/** FALSE121: a client is said to subscribe by calling resources/subscribe. */
export const resourcesSubscribeCallRule = falsehoodRule({
  code: 'FALSE121',
  name: 'falsehoods/resources-subscribe-call',
  claim: 'A client subscribes to a resource by a request of its own, resources/subscribe, that names the URI.',
  so: 'So it was up to 2025-11-25. 2026-07-28 has removed the request and its opposite: the client opens one stream with `subscriptions/listen` and lists the URIs in its filter.',
  verdict: 'outdated',
  correction: 'resource-subscribe-request',
  wrong: '2026-07-28..',
  restated: [
    { all: [method], unless: [otherwise, aside, negated, any('replaced', 'replaces', 'no request')] },
    { all: [near(10, subscribing, any('request', 'requests', 'call')), any('uri', 'uris')], unless: [otherwise, aside, negated] },
    { all: [request, any(uri), subscribing], unless: [otherwise, aside, negated, any('replaced', 'replaces', 'no request')] },
    {
      all: [near(6, subscribing, sends), near(4, any('each', 'every', 'per', 'one'), any('uri', 'uris', 'resource'))],
      unless: [otherwise, aside, negated, any('replaced', 'replaces', 'no request')],
    },
  ],
});
