import { falsehoodRule } from '../../check/falsehood.ts';
import { any } from '../../check/falsehood-pattern.ts';
import { aside, deny, mcp, session } from '../../check/falsehood-subjects.ts';

const cost = any(
  'overhead', 'cost', 'costs', 'costly', 'price', 'burden*', 'expens*', 'heavy', 'heavier', 'weight', 'pay', 'pays', 'extra (work|effort)',
  'additional (work|effort)', 'bookkeeping', 'too much', 'manage', 'manages', 'managing', 'management', 'handling', 'tax', 'drawback*', 'downside*',
  'complexity', 'baggage', 'penalty', 'disadvantage*', 'managed', 'cleaned up', 'maintain*', 'effort', 'housekeeping',
  '(keep|keeps|keeping) (sessions|a session|the session|session|track)', 'track', 'kept', 'machinery', 'overkill', 'work', 'memory', 'more than', 'justif*',
  'worth', 'resources', 'need', 'needs',
);
const otherwise = any(
  'utcp', 'host', 'optional', 'process', 'cost context', 'user', 'gateway', 'handle', 'handles', 'sdk', 'python', 'microvm', 'balancer', 'tenant*', 'free',
  'spares', 'blog', 'attack*',
);

/** FALSE132: MCP is said to cost the management of sessions. */
export const sessionOverheadOfMcpRule = falsehoodRule({
  code: 'FALSE132',
  name: 'falsehoods/session-overhead-of-mcp',
  claim: 'MCP brings the overhead of managing sessions.',
  so: 'Sessions are gone since 2026-07-28, and before, a session id was optional and known on Streamable HTTP only. What a request pays now is metadata in each body and headers that repeat parts of it.',
  verdict: 'outdated',
  correction: 'mcp-session-overhead',
  wrong: '2026-07-28..',
  restated: [
    {
      all: [mcp, session, cost],
      unless: [otherwise, aside, deny(session, 0), any('(mcp|server|servers|it) (does|do|need|needs|must) not (have|need|manage|keep|hold)', 'none', 'neither')],
    },
  ],
});
