import { falsehoodRule } from '../../check/falsehood.ts';
import { any } from '../../check/falsehood-pattern.ts';
import { aside, deny, session } from '../../check/falsehood-subjects.ts';
import { streamableHttp } from '../../check/falsehood-vocabulary.ts';

const http = any(streamableHttp, 'http', 'remote transport', 'network transport');
const survives = any(
  'persist*', 'surviv*', 'durable', 'durability', 'outliv*', 'outlast*', 'reconnect*', 'resum*',
  '(lost|dropped|broken|interrupted) (connection|connections|link|stream)',
  '(after|over|across|through) (a|the)? (break|breaks|drop|drops|disconnect|disconnects|interruption|outage)', 'come back to', 'comes back to',
  'pick* up where', 'keep* (a|the|its|their)? (session|sessions) (alive|state)', 'long lived', 'continue*', 'go* on with', 'same session', 'afterwards',
  'carry on', 'disconnect*', 'outage*', 'stay alive', 'keep', 'keeps', 'kept over', 'preserv*', 'not (be)? lost', 'live longer', 'longer than', 'drop off',
  '(come|comes|coming) back', 'resum*', 'failure*', 'retain*', 'recover*',
);
const otherwise = any(
  'handle', 'handles', 'task', 'tasks', 'token*', 'open a new', 'again', 'optional session', 'not (choose|pick|use|take)', 'python', 'typescript', 'sdk',
  'state that',
);

/** FALSE109: Streamable HTTP is recommended for sessions that survive reconnection. */
export const chooseHttpForSessionPersistenceRule = falsehoodRule({
  code: 'FALSE109',
  name: 'falsehoods/choose-http-for-session-persistence',
  claim: 'Streamable HTTP is the transport to choose when a session has to survive a reconnection.',
  so: 'There are no sessions to survive. State between calls hangs on a handle, on every transport, and long work belongs to the tasks extension. The first revision had no session id either.',
  verdict: 'outdated',
  correction: 'http-chosen-for-session-persistence',
  wrong: '2024-11-05, 2026-07-28..',
  restated: [
    { all: [http, session, survives], unless: [otherwise, aside, deny(session, 1)] },
  ],
});
