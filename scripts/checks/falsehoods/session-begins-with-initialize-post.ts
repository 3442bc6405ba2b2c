import { falsehoodRule } from '../../check/falsehood.ts';
import { any } from '../../check/falsehood-pattern.ts';
import { aside, deny, handshake, session } from '../../check/falsehood-subjects.ts';
import { streamableHttp } from '../../check/falsehood-vocabulary.ts';

const post = any('post', 'posts', 'posted', 'posting');
const begins = any(
  'start', 'starts', 'starting', 'begin', 'begins', 'beginning', 'open', 'opens', 'opening', 'opened', 'create', 'creates', 'created', 'first', 'initial',
  'sets up', 'set up', 'establish*', 'launch*', 'kick*', 'initiate*', 'comes (to life|about|into being)', 'born', 'gets (going|started|under way)', 'before',
  'prior', 'precede*', 'first of all', 'until', 'exist', 'exists',
);
const http = any(streamableHttp, 'http', 'mcp endpoint', 'the endpoint');
const otherwise = any(
  'may (carry|be|hold) any', 'any request', 'refus*', 'reject*', 'started', 'began', '400', '404', 'probe*', 'again', 'new initialize', 'selects', 'served',
  'compatib*', 'instead', 'sdk', 'python', 'typescript', 'dead',
);

/** FALSE108: a session on Streamable HTTP is said to begin with a posted initialize request. */
export const sessionBeginsWithInitializePostRule = falsehoodRule({
  code: 'FALSE108',
  name: 'falsehoods/session-begins-with-initialize-post',
  claim: 'A Streamable HTTP session starts with a POST of the initialize request.',
  so: 'So it did from 2025-03-26 to 2025-11-25. The first revision has HTTP+SSE with two endpoints instead, and since 2026-07-28 there is neither a handshake nor a session: the first POST may carry any request.',
  verdict: 'outdated',
  correction: 'session-begins-with-initialize-post',
  wrong: '2024-11-05, 2026-07-28..',
  restated: [
    { all: [handshake, post], unless: [otherwise, aside, deny(handshake, 1)] },
    { all: [handshake, http, begins], unless: [otherwise, aside, deny(any(handshake, session), 1)] },
  ],
});
