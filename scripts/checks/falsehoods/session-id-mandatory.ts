import { falsehoodRule } from '../../check/falsehood.ts';
import { any, expression, inOrder } from '../../check/falsehood-pattern.ts';
import { denying, must, reported, sessionId } from '../../check/falsehood-vocabulary.ts';

const anId = any(sessionId, inOrder(4, 'session', any('has', 'have', 'gets', 'carries', 'needs'), any('an id', 'an identifier', 'its id')));
const issue = any(
  'assign', 'assigns', 'assigned', 'assigning', 'issue', 'issues', 'issued', 'issuing', 'generate', 'generates', 'generated', 'generating', 'create',
  'creates', 'created', 'creating', 'hand out', 'hands out', 'handed out', 'handing out', 'hands', 'return', 'returns', 'returned', 'mint', 'mints',
  'minted', 'minting', 'give', 'gives', 'given', 'giving', 'send', 'sends', 'sent', 'set', 'sets', 'provide', 'provides', 'provided', 'allocate*',
  'include', 'includes', 'answers', 'answer with', 'responds', 'respond with', 'replies', 'reply with', 'assignment of', 'issuance of', 'creation of',
  'generation of', 'supplies', 'attach*', 'establish*', 'deliver*', 'put', 'puts', 'produce*', 'emit*', 'yield*', 'tell', 'tells', 'grant', 'grants',
  'granted',
);
const server = any('server*', 'every (implementation|transport|endpoint)', 'it');
const opening = any(
  'initializ*', 'initialis*', 'handshake', 'connect*', 'beginning', 'start', 'starts', 'opening', 'opens',
  'first (request|response|message|exchange)',
);
const answer = any('response*', 'result', 'answer', 'reply', 'initializeresult');
const always = any(must, 'all', 'mandatory', 'obligatory', 'fixed', 'automatic*', 'invariably');
const free = any(
  'optional*', 'free to', 'up to the server', 'choice', 'choose*', 'chose*', 'decide*', 'voluntar*', 'whether',
  '(if|where|unless) (the|a|that|some) server*', '(if|where|unless) (it|one|any|there|sessions)', 'stateful servers', 'some servers',
  inOrder(3, any('may', 'might', 'could'), issue), 'allow*', 'no duty', 'should', 'without a session',
);
const given = any(
  expression(
    ' (?:server|servers|one) (?:that|which)(?: [^ |]+){0,2} (?:hands?|handed|issues?|issued|assigned|mints?|minted|given?|gives|gave|set|sent)(?= )',
    ['server', 'servers', 'one'],
  ),
  expression(' (?:server|servers|one) (?:that|which)(?: [^ |]+){0,2} (?:requires?|needs?|wants?)(?= )', ['server', 'servers', 'one']),
  expression(' (?:server|servers|one) (?:has|had)(?: [^ |]+)? (?:handed|issued|assigned|minted|given|set|sent)(?= )', ['server', 'servers', 'one']),
);
const unlike = any(free, given, denying(any(issue, sessionId), 6), reported, 'older', 'stateless*', 'product*', 'sdk*', 'gateway*');

/** FALSE004: The session id is said to be a fixed part of the transport. */
export const sessionIdMandatoryRule = falsehoodRule({
  code: 'FALSE004',
  name: 'falsehoods/session-id-mandatory',
  claim: 'The server always assigns a session id when a client initializes.',
  so: 'Issuing one was always optional: 2025-03-26 to 2025-11-25 say that a server MAY assign one, 2024-11-05 defines none, and 2026-07-28 has neither sessions nor the header.',
  verdict: 'wrong',
  correction: 'session-id-mandatory',
  wrong: '..',
  restated: [
    {
      all: [
        any(inOrder(4, server, issue, inOrder(4, sessionId)), inOrder(5, server, must, issue, inOrder(4, sessionId))),
        any(opening, always, 'client*', 'connection*', 'and (returns|sends|uses|keeps|puts)', 'header*'),
      ],
      unless: [unlike],
    },
    {
      all: [
        any(
          inOrder(6, sessionId, any('is', 'has been', 'are', 'gets', 'be', 'being', 'was'), issue),
          inOrder(1, sessionId, any('assigned', 'issued', 'generated', 'minted', 'created', 'handed out'), any('by', 'at', 'on', 'when', 'during')),
        ),
        any(opening, always, 'server*'),
      ],
      unless: [unlike],
    },
    {
      all: [
        inOrder(
          5, answer, any('carr*', 'contain*', 'include*', 'has', 'with', 'brings', 'holds', 'bears', 'comes with', 'delivers'), inOrder(3, sessionId),
        ),
        opening,
      ],
      unless: [unlike],
    },
    {
      all: [
        any(
          inOrder(
            4, any('client*', 'connection*', 'caller*'),
            any(
              'receive*', 'get', 'gets', 'obtain*', 'is given', 'is assigned', 'is issued', 'learns', 'picks up', 'holds', 'has (a|an|its|the)',
              'owns',
            ),
            sessionId,
          ),
          inOrder(6, any('give*', 'assign*', 'issue*', 'hand*'), any('client*', 'connection*'), sessionId),
        ),
        any('server*', opening, always),
      ],
      unless: [unlike],
    },
    {
      all: [
        inOrder(
          4, any(opening, 'initialization', 'handshake'),
          any('yields', 'produces', 'results in', 'creates', 'ends with', 'includes', 'gives', 'establishes', 'delivers', 'brings'), sessionId,
        ),
      ],
      unless: [unlike],
    },
    {
      all: [
        inOrder(3, anId, any('that', 'which'), 'server*', any('assigns', 'issues', 'generates', 'mints', 'creates', 'must', 'hands out', 'returns')),
        any(opening, always),
      ],
      unless: [unlike],
    },
    {
      all: [
        inOrder(
          3, any('assigning', 'issuing', 'generating', 'minting', 'returning', 'creating', 'assignment of', 'issuance of', 'handing out'), sessionId,
        ),
        any('part of', 'contract', 'belongs', opening, always),
      ],
      unless: [unlike],
    },
    {
      all: [
        sessionId, any('mandatory', 'obligatory', 'compulsory', 'required', 'fixed part', inOrder(2, 'must', 'have'), inOrder(3, 'needs', sessionId)),
        any('server*', 'streamable http', 'transport'), any(issue, 'part', 'streamable http'),
      ],
      unless: [unlike, inOrder(5, 'client*', must)],
    },
  ],
});
