import { describeFalsehood } from '../../check/test-falsehood.ts';
import { chooseHttpForSessionPersistenceRule } from './choose-http-for-session-persistence.ts';

describeFalsehood(chooseHttpForSessionPersistenceRule, {
  restated: [
    'Choose Streamable HTTP when sessions must survive reconnection.',
    'Streamable HTTP is the transport for sessions that have to outlive a dropped connection.',
    'If a session must persist across reconnects, pick HTTP.',
    'Use HTTP where the session should be resumed after a break.',
    'Session persistence is a reason to prefer Streamable HTTP over stdio.',
    'Take Streamable HTTP if you need sessions that survive a lost connection.',
    'HTTP keeps a session alive across reconnections, so choose it for long work.',
    'Reconnecting clients keep their session on Streamable HTTP, which stdio cannot offer.',
    'If clients drop off and come back, use Streamable HTTP, because it preserves the session.',
    'Streamable HTTP is what you want when a session must not be lost with the connection.',
    'Session persistence is what Streamable HTTP is for.',
    'Streamable HTTP makes sense when sessions should outlast individual connections.',
    'The reason to run Streamable HTTP is that sessions survive a reconnect.',
    'You want Streamable HTTP if a client may lose its connection and needs to resume the session.',
  ],
  alike: [
    'Choose Streamable HTTP when several clients share one server.',
    'HTTP is no longer the choice for state; sessions are gone.',
    'From [[2025-03-26]] to [[2025-11-25]] Streamable HTTP kept a session across reconnections.',
    'Do not choose HTTP for its sessions.',
    'State that must survive reconnection hangs on a handle, on stdio as on HTTP.',
    'A task survives a lost connection, on Streamable HTTP as on stdio.',
    ['2025-03-26..2025-11-25', 'Over Streamable HTTP a session survives a reconnection.'],
  ],
});
