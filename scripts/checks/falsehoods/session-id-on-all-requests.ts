import { falsehoodRule } from '../../check/falsehood.ts';
import { any, expression, inOrder, near } from '../../check/falsehood-pattern.ts';
import { aside, sessionName } from '../../check/falsehood-subjects.ts';

const requests = any('request', 'requests', 'call', 'calls', 'message', 'messages', 'post', 'posts', 'traffic', 'exchange', 'exchanges');
const every = any('every', 'each', 'all', 'any', 'no', 'subsequent', 'later', 'further', 'following', 'next', 'other', 'remaining', 'whatever');
const carries = any(
  'carr*', 'includ*', 'send', 'sends', 'sent', 'bear*', 'attach*', 'repeat*', 'contain*', 'need', 'needs', 'needed', 'require*', 'must', 'has to', 'have to',
  'accompan*', 'echo*', 'return*', 'pass', 'passes', 'add', 'adds', 'put', 'puts', 'come', 'comes', 'present', 'presents', 'show', 'shows', 'mandatory',
  'obligatory', 'goes', 'travel*', 'with', 'on', 'without',
);
const otherwise = any(
  'without sessions', expression(' without (?:a )?sessions?(?= )(?! (?:ids?|identifiers?|headers?)(?= ))', ['without']), 'ignor*', 'log', 'logs', 'logged',
  'route*', 'not (carry|send|need|include|required|have|contain)', 'no (session|request carries|request needs|request has)', 'mint*', 'sticky', 'balancer',
  'token on', 'nobody', 'none', 'handle', 'handles',
);

/** FALSE107: every later request is said to carry the session id. */
export const sessionIdOnAllRequestsRule = falsehoodRule({
  code: 'FALSE107',
  name: 'falsehoods/session-id-on-all-requests',
  claim: 'Every later request of the client carries the session id.',
  so: 'From 2025-03-26 to 2025-11-25 a client had to send the id on Streamable HTTP if the server had handed one out. The first revision has no such id, and 2026-07-28 has removed sessions and their header.',
  verdict: 'outdated',
  correction: 'session-id-on-all-requests',
  wrong: '2024-11-05, 2026-07-28..',
  narrower: 'Where a server of 2025-03-26 to 2025-11-25 had handed out an id, the client did have to send it.',
  restated: [
    { all: [sessionName, near(4, every, requests)], unless: [otherwise, aside] },
    {
      all: [sessionName, any('from then on', 'ever after', 'thereafter', 'everywhere', 'everything', 'always', 'at all times'), carries],
      unless: [otherwise, aside],
    },
    {
      all: [
        near(4, sessionName, any('leave* (it|the|out)', 'leaving', 'omit*', 'forget*', 'miss', 'missing', 'absent', 'mandatory', 'obligatory', 'compulsory', 'required')),
        any(requests, 'error*', 'fail*', 'client', 'clients'),
      ],
      unless: [otherwise, aside],
    },
    {
      all: [
        inOrder(3, requests, any('without', 'lacking', 'missing'), sessionName),
        any('invalid', 'reject*', 'refus*', 'error*', 'fail*', 'not (valid|allowed|accepted)', 'forbidden', '400', 'once', 'after'),
      ],
      unless: [otherwise, aside],
    },
  ],
});
