import { falsehoodRule } from '../../check/falsehood.ts';
import { any, near } from '../../check/falsehood-pattern.ts';
import { aside, client, deny, negated, server } from '../../check/falsehood-subjects.ts';

const sampling = any('sampling');
const notifications = any('notification', 'notifications', 'notices');
const asksClient = any(
  'sampling (request|requests|call|calls)', 'sampling createmessage', 'requests (to|at|of|from) (the|its|their|a)? (client|clients)',
  'request to (the|its|a) client', '(ask|asks) (the)? (client|clients) (for|to)', 'client for (a)? (completion|sampling)',
);
const sends = any(
  'send', 'sends', 'sending', 'initiat*', 'push', 'pushes', 'issue', 'issues', 'call', 'calls', 'start', 'starts', 'make', 'makes', 'trigger*', 'fire', 'fires',
);
const speaksFirst = any(
  sends, 'turn* to', 'talk* back', 'ask* back', 'contact*', 'speak first', 'on its own initiative', 'initiative', 'reach* out', 'talk* to', 'address*',
);
const ownRequests = any(
  'requests of (its|their) own', 'own requests', 'server initiated (request|requests|call|calls|sampling|message|messages)', 'speak* first',
  'initiate* (request|requests|contact|calls|communication)',
);
const noRequest = deny(any('request', 'requests', 'sampling'), 1);
const otherwise = any(
  'result', 'results', 'inside', 'embedded', 'inputrequiredresult', 'input required', 'input', 'asked for', 'provider', 'entry', 'discarded', 'model context',
  'declare*', 'human', 'user', 'show*', 'approv*', 'review*', 'http error', 'mrtr', 'multi round trip', 'pattern', 'inputrequests', 'previous*', 'replac*',
);

/** FALSE117: servers are said to reach clients by sampling and notifications. */
export const serverToClientChannelsRule = falsehoodRule({
  code: 'FALSE117',
  name: 'falsehoods/server-to-client-channels',
  claim: 'Servers talk to clients on their own, through sampling requests and notifications.',
  so: 'Since 2026-07-28 servers must not send requests: what a server needs it returns as a result, and the client repeats the call. Notifications remain for the client that asked, and sampling is deprecated.',
  verdict: 'outdated',
  correction: 'server-speaks-through-sampling',
  wrong: '2026-07-28..',
  restated: [
    { all: [server, client, sampling, notifications], unless: [otherwise, aside, negated, noRequest] },
    {
      all: [near(10, server, speaksFirst), sampling, any(client, 'mcp', 'first', 'unasked', 'any time', 'own')],
      unless: [otherwise, aside, negated, noRequest],
    },
    {
      all: [server, sampling, any('on (its|their) own', 'unasked', 'unprompted', 'initiative', '(at)? any time'), any('request', 'requests', 'ask', 'asks')],
      unless: [otherwise, aside, negated],
    },
    { all: [server, ownRequests, any(client, sampling, 'mcp')], unless: [otherwise, aside, negated, noRequest] },
    { all: [near(10, server, sends), client, asksClient], unless: [otherwise, aside, negated, noRequest] },
  ],
});
