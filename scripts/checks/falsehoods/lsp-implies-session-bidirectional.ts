import { falsehoodRule } from '../../check/falsehood.ts';
import { any, expression } from '../../check/falsehood-pattern.ts';
import { aside, deny, mcp, session, stateful } from '../../check/falsehood-subjects.ts';

const model = any('lsp', 'language server*');
const bothWays = any(
  'bidirectional*', 'two (way|directional)', 'duplex', 'full duplex', 'both (directions|ways|sides|parties|ends|peers|can|may)',
  '(either|each) (side|direction|party|end|one|of them|can|may|way)', 'each other', 'back and forth', 'peers', 'server initiated', 'call* back', 'in both',
  'more than (a)? (request|requests)', 'no (plain|simple|mere) request', 'requests of (its|their) own',
);
const sessions = any(session, stateful, 'conversation', 'long lived', 'persistent');
const servers = expression(' servers?(?= )(?: [^ |]+){0,6} (?:sends?|issues?|starts?|initiates?|makes?|asks?|calls?)(?= )', ['server', 'servers']);
const otherwise = any('until', 'unlike (lsp|a language server|the language server)', 'only (the)? (client|clients)', 'stateless*', 'ends at', 'inspiration');

/** FALSE103: the likeness to LSP is taken to mean sessions and requests in both directions. */
export const lspImpliesSessionBidirectionalRule = falsehoodRule({
  code: 'FALSE103',
  name: 'falsehoods/lsp-implies-session-bidirectional',
  claim: 'Like LSP, MCP is a session-based protocol in which both sides send requests.',
  so: 'So it was up to 2025-11-25. Since 2026-07-28 nothing is inferred from earlier requests, servers must not send requests, and what a server needs from the client travels inside a result.',
  verdict: 'outdated',
  correction: 'lsp-implies-session',
  wrong: '2026-07-28..',
  restated: [
    { all: [model, any(bothWays, sessions, servers)], unless: [otherwise, aside, deny(any(session, stateful, bothWays), 2)] },
    {
      all: [
        any(mcp, 'client and server'), any('bidirectional*', 'two (way|directional)', 'duplex', 'both (directions|ways)', 'either direction', 'both sides'),
        sessions,
      ],
      unless: [otherwise, aside, deny(any(session, stateful), 2)],
    },
  ],
});
