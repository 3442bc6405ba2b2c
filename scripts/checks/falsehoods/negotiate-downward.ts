import { falsehoodRule } from '../../check/falsehood.ts';
import { any, inOrder } from '../../check/falsehood-pattern.ts';
import { denied, denying, reported } from '../../check/falsehood-vocabulary.ts';

const version = any('version*', 'revision*', 'protocol version*', 'dialect*');
const parties = any(
  version, 'negotiat*', 'both sides', 'two sides', 'client and server', 'server and client', 'peer*', 'both ends', 'both parties', 'the parties',
);
const down = any(
  'downward*', 'downwards',
  '(negotiat*|step*|go*|work*|move*|count*|bargain*|talk*|ratchet*|walk*|climb*|scale*|come*|iterat*|descend*|settle*|back*|cascade*|drop*|adjust*|negotiate their way|work their way) down',
  'haggl*', 'lowest common', '(descend*|descending) (through|order|to|until)', 'downgrad* (until|till|to|step*|together|the)',
  'bargain* (over|about)', 'descent', 'on the lower (of|version)?', '(lower|older|lesser|smaller|minimum) of (the|their|both)', 'race to the bottom',
  'highest (common|shared)', 'below both', '(come|comes) down', 'highest (version)? (that)? both', 'lower version wins', 'downhill',
  inOrder(3, 'toward*', any('older', 'lower', 'oldest', 'lowest')), inOrder(5, any('negotiate', 'negotiates', 'negotiating', 'negotiated'), 'down'),
  inOrder(2, any('find', 'agree on', 'settle on', 'look for', 'search for', 'arrive at'), any('lower', 'older')),
);
const never = any(
  inOrder(0, denied, down), inOrder(4, 'no', 'negotiation'), 'nothing is',
  inOrder(2, any('not', 'never', 'neither', 'nobody'), any('negotiate', 'negotiates', 'negotiated', 'negotiating', 'step', 'steps')),
  inOrder(1, any('not', 'never'), any('go', 'goes', 'move', 'work')),
);
const lower = any(
  'lower*', 'older', 'earlier', 'previous', 'decreas*', 'reduc*', 'decrement*', 'downgrad*', 'next (oldest|older|lower)', 'fall* back', 'dropp*',
  'descend*', 'retreat*',
);
const stepwise = any(
  'until', 'till', 'step by step', '(version|revision) by (version|revision)', 'one by one', 'one after (another|the other)', 'success*', 'in turn',
  'each time', 'keep*', 'repeat*', 'iterat*', 'step', 'steps', 'rounds', 'progressive*', 'gradual*', 'lower one still', 'again and again',
);
const agreed = any(
  'agree*', 'match*', 'accept*', 'common', 'both', 'meet*', 'share*', 'support*', 'know', 'knows', 'understand*', 'mutual*', 'same', 'overlap*',
  'coincide',
);

/** FALSE009: Version negotiation is said to go downward, step by step. */
export const negotiateDownwardRule = falsehoodRule({
  code: 'FALSE009',
  name: 'falsehoods/negotiate-downward',
  claim: 'If the versions differ, client and server negotiate downward until both agree.',
  so: 'There is one offer and one answer: the server names another version that it has, which may be newer, and the client uses it or should disconnect; since 2026-07-28 the server refuses and lists what it has, and the client retries with one of these or gives up.',
  verdict: 'wrong',
  correction: 'negotiate-downward',
  wrong: '..',
  restated: [
    { all: [parties, down, any(version, 'negotiat*')], unless: [never, reported, 'attack*', 'one offer'] },
    { all: [any(version, 'both (sides|ends|parties) must'), down, parties], unless: [never, reported, 'attack*', 'one offer'] },
    {
      all: [version, lower, stepwise, agreed, any('client*', 'server*', 'peer*', 'side*', 'negotiat*', 'parties', 'ends')],
      unless: [denying(any(lower, stepwise), 3), reported, 'attack*', 'until (the)? 20*', 'up to'],
    },
  ],
});
