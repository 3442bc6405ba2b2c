import { falsehoodRule } from '../../check/falsehood.ts';
import { any, near } from '../../check/falsehood-pattern.ts';
import { aside, deny, mcp, negated, server, session, stateful } from '../../check/falsehood-subjects.ts';

const subject = any(mcp, session, 'connection', 'connections', 'client and server', 'base protocol');
const context = any(
  'context', 'state', 'memory', 'what (was|they|it|the client|the two|both)', 'everything (that)? (the client|it|they)', 'remember*', 'history', 'awareness',
  'knowledge', 'earlier (actions|results|steps|turns)', 'earlier requests', 'earlier calls', 'earlier messages',
);
const span = any(
  session, 'connection', 'conversation', 'across (calls|requests|messages)', 'between (calls|requests|messages)',
  'from (one)? (call|request) to (the next|another)',
  '(over|for|throughout|during) (the|its) (whole|entire|full)? (session|connection|conversation|life|lifetime)',
);
const kept = any(
  'keep', 'keeps', 'live', 'lives', 'last', 'lasts', 'persist*', 'remain', 'remains', 'stay', 'stays', 'hold', 'holds', 'maintain*', 'remember*', 'preserv*',
  'available', 'survive*', 'carries', 'carry', 'share', 'shares', 'shared', 'retain*', 'accumulat*', 'build* up', 'kept',
);
const otherwise = any(
  'handle', 'handles', 'identifier*', 'lsp', 'language server*', 'stateless*', 'host', 'hosts', 'model', 'application', 'applications', 'task', 'tasks',
  'requeststate', 'memory of', 'process', 'database', 'store', 'runtime', 'gateway', 'sdk', 'whether', 'where a', 'without relying', 'connection state',
  'clientcapabilities', 'private data', 'describe*', 'agent', 'python', 'typescript', 'windows', 'utcp',
);

/** FALSE115: MCP is said to be stateful. */
export const statefulSessionContextRule = falsehoodRule({
  code: 'FALSE115',
  name: 'falsehoods/stateful-session-context',
  claim: 'MCP is stateful, and its context lives as long as the session.',
  so: 'Connections were stateful up to 2025-11-25. Since 2026-07-28 the protocol is stateless: a server must not rely on earlier requests, and state that spans requests is named in each of them.',
  verdict: 'outdated',
  correction: 'stateful-session-context',
  wrong: '2026-07-28..',
  restated: [
    { all: [near(5, subject, any(stateful))], unless: [aside, any('lsp', 'stateless*', 'describe*', 'tool', 'tools', 'utcp', 'third party'), deny(stateful)] },
    {
      all: [
        any(server, mcp),
        any('remember*', 'build* on (what)? (earlier|previous)', 'recall*', 'keep* track', '(rely|relies|relying) on (what|earlier|previous)', 'refer* to earlier'),
        any('client', 'clients', 'requests', 'request', 'calls', 'call', 'messages', 'earlier', 'previous', session),
      ],
      unless: [otherwise, aside, negated, deny(session, 1), deny(any('state', 'context'), 1)],
    },
    {
      all: [any(session, 'calls', 'requests'), any('share* (context|state)', '(context|state) (is)? shared', 'shared (context|state)')],
      unless: [aside, any('handle', 'handles', 'stateless*'), negated],
    },
    {
      all: [context, span, kept, any(mcp, session, 'server', 'servers')],
      unless: [otherwise, aside, negated, deny(session, 1), deny(any('state', 'context'), 1)],
    },
  ],
});
