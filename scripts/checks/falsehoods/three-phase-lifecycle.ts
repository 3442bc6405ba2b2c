import { falsehoodRule } from '../../check/falsehood.ts';
import { any, near } from '../../check/falsehood-pattern.ts';
import { aside, connectionStart, deny, handshake } from '../../check/falsehood-subjects.ts';

const phases = any('phase', 'phases', 'stage', 'stages', 'step', 'steps', 'state', 'states', 'period', 'periods', 'part', 'parts');
const life = any('lifecycle', 'life cycle', 'life', 'lives', 'connection', 'connections', 'session', 'sessions', 'protocol', 'mcp');
const opening = any(handshake, connectionStart, 'init', 'setup', 'set up', 'startup', 'start up', 'connect', 'opening', 'opens');
const work = any(
  'operation', 'operations', 'operate', 'operates', 'operating', 'operational', 'work', 'works', 'working',
  'normal (use|exchange|messages|traffic|communication)', 'running', 'runs', 'active', 'use', 'used', 'in use', 'serves', 'requests', 'productive',
  'steady state', 'main phase', 'the work', 'calls', 'talk', 'exchange', 'exchanges', 'message exchange', 'exchange of messages',
);
const end = any(
  'shutdown', 'shut down', 'shuts down', 'shutting down', 'teardown', 'tear down', 'torn down', 'termination', 'terminat*', 'closing', 'closed', 'closure',
  'disconnect*', 'goodbye',
);
const otherwise = any(
  'migrat*', 'went', '(no|without) (lifecycle|phases|phase)', 'stdio', 'input', 'process', 'went through', 'test*', 'test', 'sdk', 'practice',
);

/** FALSE111: a connection is said to have three phases. */
export const threePhaseLifecycleRule = falsehoodRule({
  code: 'FALSE111',
  name: 'falsehoods/three-phase-lifecycle',
  claim: 'An MCP connection has three phases, initialization, operation and shutdown.',
  so: 'That is the lifecycle page of the four revisions with a handshake. 2026-07-28 has neither the page nor the phases; a server judges each request on its own.',
  verdict: 'outdated',
  correction: 'three-phase-lifecycle',
  wrong: '2026-07-28..',
  restated: [
    { all: [near(5, any('three', '3'), phases), life], unless: [otherwise, aside, any('first two', 'not')] },
    { all: [opening, work, end], unless: [otherwise, aside, deny(any(phases, handshake))] },
  ],
});
