import { falsehoodRule } from '../../check/falsehood.ts';
import { any, inOrder, phrase } from '../../check/falsehood-pattern.ts';
import { absent, leftOut, reported, revisionOf, versionHeader } from '../../check/falsehood-vocabulary.ts';

const header = any(versionHeader, 'header*', 'mcp protocol version');
const assumes = any(
  'assum*', 'presum*', '(fall*|fell|drop*) back', 'fallback', 'default*', 'treat*', 'taken', 'take', 'takes', 'count*', 'interpret*', 'mean', 'means',
  'meaning', 'pick*', 'served', 'serves', 'use', 'uses', 'read', 'reads', 'regard*', 'consider*', 'resort*', 'revert*', 'handle*', 'go* by', 'infer*',
  'select*', 'choose*', 'suppos*', 'equivalent', 'equal*', 'impl*', 'understood', 'speak*', 'spoken', 'run', 'runs', 'settle* (on|for)', 'process*',
  'deem*', 'signif*', 'land*', 'downgrad*', 'belong*', 'is that', 'becomes', 'becom*', 'stand* for',
);
const first = any(
  revisionOf('2024-11-05'), 'oldest (supported)? (protocol)? (revision|version)', 'earliest (supported)? (protocol)? (revision|version)',
);
const right = any(
  phrase(5, assumes, any('2025-03-26', '2025-03')), inOrder(3, any('not', 'never'), first), 'rather than',
  inOrder(6, '2024-11-05', any('defin*', 'has no', 'have no', 'does not', 'knows no', 'did not', 'lacks', 'sends no', 'send no')),
  inOrder(0, any('server', 'servers', 'client', 'clients', 'peer', 'peers'), 'of', first), inOrder(2, 'clients', 'of', first), 'missing from',
  'text of', inOrder(4, 'exist', any('in', 'before'), first), 'does not (define|have|know)', 'not (define|exist)', 'answers a client of',
);

/** FALSE008: A request without the version header is said to count as 2024-11-05. */
export const missingHeader20241105SessionRule = falsehoodRule({
  code: 'FALSE008',
  name: 'falsehoods/missing-header-2024-11-05-session',
  claim: 'A request without the version header is treated as 2024-11-05.',
  so: 'Every revision that defines a fallback names 2025-03-26: as a SHOULD in 2025-06-18 and 2025-11-25, as a MAY in 2026-07-28, where a server without older clients must reject the request.',
  verdict: 'wrong',
  correction: 'missing-header-assume-oldest',
  wrong: '2025-06-18..',
  namesRevisions: true,
  restated: [
    { all: [header, any(absent, leftOut), first], unless: [right, reported, inOrder(1, any('not', 'never'), assumes)] },
  ],
});
