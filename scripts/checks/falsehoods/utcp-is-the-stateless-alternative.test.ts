import { describeFalsehood } from '../../check/test-falsehood.ts';
import { utcpIsTheStatelessAlternativeRule } from './utcp-is-the-stateless-alternative.ts';

describeFalsehood(utcpIsTheStatelessAlternativeRule, {
  restated: [
    'UTCP is the stateless alternative to MCP.',
    'UTCP is the stateless alternative for the calls that need no MCP session.',
    'Where an MCP session is overkill, use UTCP.',
    'UTCP does without sessions, unlike MCP.',
    'Choose UTCP if you want stateless tool calls.',
    'UTCP is stateless, MCP is session based.',
    'For calls that need no session, UTCP is lighter than MCP.',
    "If you do not need MCP's sessions, UTCP is the stateless choice.",
    'UTCP offers stateless tool calling where MCP would open a session.',
    'UTCP is MCP without sessions.',
    'The stateless counterpart of MCP is UTCP.',
    'UTCP is for stateless calls, MCP for sessions.',
    'A stateless alternative to MCP is UTCP.',
    "UTCP's selling point is that no session is needed.",
  ],
  alike: [
    'Neither UTCP nor MCP needs a session.',
    'MCP and UTCP are both stateless.',
    'The UTCP blog argued that MCP forces stateful sessions on calls that need none.',
    'A UTCP client calls the service directly.',
    'UTCP was the stateless alternative as long as MCP had sessions.',
    'UTCP is an alternative for those who need no gateway.',
  ],
});
