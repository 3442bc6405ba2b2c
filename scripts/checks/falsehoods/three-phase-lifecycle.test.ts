import { describeFalsehood } from '../../check/test-falsehood.ts';
import { threePhaseLifecycleRule } from './three-phase-lifecycle.ts';

describeFalsehood(threePhaseLifecycleRule, {
  restated: [
    'A connection has three phases: initialization, operation and shutdown.',
    'The lifecycle of an MCP connection is initialization, operation, shutdown.',
    'Each connection goes through initialization, normal operation and shutdown.',
    'Three phases make up the life of a connection.',
    'MCP defines a lifecycle with three stages, from initialize to shutdown.',
    'First a connection is initialized, then it operates, and at the end it is shut down.',
    "The protocol's lifecycle has 3 phases.",
    'Every MCP connection passes through three phases.',
    'An MCP session starts with initialization, continues with operation and finishes with shutdown.',
    'The lifecycle has an initialization, an operation and a shutdown phase.',
    'Connections are initialized, used and then shut down, in that order.',
    'The life of a connection falls into initialization, operation and shutdown.',
    'Initialization, then operation, then shutdown: that is how a connection runs.',
    'An MCP connection is divided into three phases.',
  ],
  alike: [
    'The lifecycle of the revisions with a handshake had three phases.',
    'There are no lifecycle phases; each request is judged on its own.',
    'A migration goes through three phases.',
    'Up to [[2025-11-25]] a connection went through initialization, operation and shutdown.',
    'The shutdown of a stdio server begins with closing its input.',
    'The initialization phase is gone, and with it the lifecycle.',
  ],
});
