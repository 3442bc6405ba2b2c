import { falsehoodRule } from '../../check/falsehood.ts';
import { any, inOrder, near } from '../../check/falsehood-pattern.ts';
import { aside, lasting, mcp, negated } from '../../check/falsehood-subjects.ts';

const connection = any('connection', 'connections', 'session', 'sessions', 'link', 'links', 'channel', 'channels', 'relationship', 'conversation', 'line');
const stays = any(
  inOrder(5, any('keep', 'keeps'), 'connected'), '(connections|sessions|links) (that|which) (last|lasts|persist|endure|stay)',
  '(keep|keeps|hold|holds|leave|leaves) (a|the|its|their) (connection|session|channel|link|line) (open|alive)',
  '(has|have|is|needs|ought|should|must|will) (to)? (last|endure|persist)', '(stay|stays|remain|remains|keep|keeps) (connected|in touch|open)',
  'connected (for|over)', '(connection|session|channel|link) (that|which) (stays|lasts|remains|persists|survives|endures)', 'stateful connection', 'outlast* a',
  'hold* the (line|connection)', 'line to the server open', 'open for as long', '(long|lasting) (relationship|conversation)',
  '(ongoing|continuous|standing) (exchange|contact|interaction|interactions)', '(long running|session like) (interaction|interactions)',
);
const otherwise = any('listen', 'stream', 'utcp', 'subscri*', 'handle', 'event stream', 'response', 'idle');

/** FALSE116: MCP is recommended for lasting, session-like connections. */
export const persistentConnectionPositioningRule = falsehoodRule({
  code: 'FALSE116',
  name: 'falsehoods/persistent-connection-positioning',
  claim: 'MCP is what one picks for a lasting, session-like connection.',
  so: 'Since 2026-07-28 a server must not rely on earlier requests and should not require that they share a connection. What stays open at length is the stream of `subscriptions/listen`, the response to one request.',
  verdict: 'outdated',
  correction: 'mcp-is-the-persistent-connection',
  wrong: '2026-07-28..',
  restated: [
    { all: [mcp, near(6, lasting, connection)], unless: [otherwise, aside, negated] },
    { all: [mcp, stays], unless: [otherwise, aside, negated] },
  ],
});
