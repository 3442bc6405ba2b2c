import { describeFalsehood } from '../../check/test-falsehood.ts';
import { rootsPromotedAsCurrentRule } from './roots-promoted-as-current.ts';

describeFalsehood(rootsPromotedAsCurrentRule, {
  restated: [
    'Roots are a building block to design a new server around.',
    'Roots are one of the core primitives to use.',
    'Use roots to tell a server which folders it may work in.',
    'New servers should support roots.',
    'Roots are the way to give a server its working directories.',
    'Declare roots so that the server knows where to operate.',
    'Roots are a current feature of the protocol.',
    'Use roots to scope a server to a project.',
    'Roots are among the key primitives of MCP.',
    'A well-designed server honors roots, so plan for them.',
    'Every new client should support roots.',
    'Give servers their working directory by means of roots.',
    'Roots are what a new server should use to learn its folders.',
    'Roots remain an important primitive for servers that touch files.',
  ],
  alike: [
    'Roots are deprecated.',
    'Do not build on roots.',
    'Pass paths as tool parameters instead of roots.',
    'Up to [[2025-11-25]] roots were a building block.',
    'New implementations SHOULD NOT adopt roots.',
    'A root of a file server is a directory.',
    'The root cause was a missing check.',
  ],
});
