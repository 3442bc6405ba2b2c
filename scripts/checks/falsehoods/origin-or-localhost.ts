import { falsehoodRule } from '../../check/falsehood.ts';
import { any, inOrder } from '../../check/falsehood-pattern.ts';
import { reported } from '../../check/falsehood-vocabulary.ts';

const origin = any('origin', 'origins', 'origin header*');
const local = any('localhost', '127.0.0.1', 'loopback', 'local (interface|address|host|port|only|network)', '(bind*|bound|listen*) local*');
const choice = any(
  inOrder(9, origin, 'or', local), inOrder(9, local, 'or', origin), inOrder(9, origin, 'otherwise', local), 'either', 'alternativ*',
  inOrder(9, origin, 'unless', local), inOrder(12, 'unless', local, origin), inOrder(12, 'unless', origin, local), 'interchangeabl*', 'equivalent',
  '(choose|choice|pick) between', 'one (of them|of the two|or the other) (is|suffic*|will|does)', 'instead', 'in place of',
  inOrder(4, 'if not', 'else'),
);
const spared = any(
  'need not', 'not need*', 'not (have|has) to', 'unnecessary', 'unneeded', 'superfluous', 'redundant', 'skip*', 'replac*', 'substitut*',
  'stand* in for', '(make*|makes) up for', 'spare*', 'without (checking|validating|verifying|inspecting)',
  '(can|may|could) (safely)? (ignore|omit|drop|leave|forgo|waive)', 'not (needed|required|necessary|mandatory)', 'no (need|checking)',
  'no longer (needed|required|necessary|matters)', 'needs no', 'need no', 'optional', 'dispens*', 'exempt*', 'suffic*', 'enough', 'does the same',
  'pointless', 'only (needed|required|necessary|matters|applies) (if|when|for|on)', 'excus*', 'waive*', 'free* (it|a server|the server)', 'obviat*',
  'no (origin)? (check|validation)', 'moot', 'equivalent', 'does away', 'relie*', 'off the hook', inOrder(3, 'without', origin),
  '(just|only) one (of|measure)', 'alone', '(does|do) the (job|trick|work)', '(required|needed|necessary|mandatory|matters) only',
  '(beyond|other than|outside|besides) (localhost|loopback)', 'drop the',
);
const kept = any(
  inOrder(
    3, any('not', 'never', 'neither', 'nor', 'no', 'hardly'),
    any(
      'replac*', 'substitut*', 'skip*', 'stand', 'make', 'makes', 'spare*', 'suffic*', 'enough', 'exempt*', 'excus*', 'alternativ*', 'either',
      'dispens*', 'equivalent', 'optional', 'redundant', 'superfluous', 'waive*', 'relie*', 'free', 'obviat*',
    ),
  ),
  'neither', 'both', 'whether', 'on top', 'all the same', 'still', 'too', 'even (if|when|on)', 'mistake*', 'regardless', 'no matter',
);

/** FALSE005: The check of `Origin` and the local address are offered as alternatives. */
export const originOrLocalhostRule = falsehoodRule({
  code: 'FALSE005',
  name: 'falsehoods/origin-or-localhost',
  claim: 'Against DNS rebinding a server checks the `Origin` header or else listens on localhost only.',
  so: 'They are no alternatives: checking `Origin` is a MUST on every connection, in every revision; listening on localhost, for a server that runs locally, is a SHOULD on top of it.',
  verdict: 'wrong',
  correction: 'origin-or-localhost',
  wrong: '..',
  restated: [
    { all: [origin, local, choice], unless: [kept, reported] },
    { all: [origin, local, spared], unless: [kept, reported] },
  ],
});
