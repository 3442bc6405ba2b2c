import { any, expression, inOrder, type Concept } from './falsehood-pattern.ts';
import { sessionId } from './falsehood-vocabulary.ts';

/** What the falsehoods that were so in earlier revisions speak of, and how a true sentence tells that it is past. */

/** A session of the protocol. */
export const session: Concept = any('session', 'sessions');

/** What named a session on HTTP: its id, or the header with it. */
export const sessionName: Concept = any(
  sessionId, 'session (header|headers|token|tokens|key|keys)', '(id|ids|identifier|identifiers) of (a|the|its|their|each|every)? (session|sessions)',
);

/** The opening exchange of the revisions that had one. */
export const handshake: Concept = any(
  'handshake*', 'handshaking', 'initializ*', 'initialis*', 'opening (exchange|request|message|negotiation|call)', 'init (request|message|call|phase|exchange)',
);

/** The time at which a connection begins. */
export const connectionStart: Concept = any(
  'at (the)? (start|beginning|outset|opening|startup)', 'at (connection|connect|session) (start|time|setup|opening)', 'on (connect|connection|connecting)',
  'up front', 'upfront', 'from the start', '(connection|session) (start|setup|establishment|opening)',
  '(beginning|start|outset|opening) of (a|the|each|every)? (connection|session|conversation)',
  '(connection|connections|session|sessions) (is|are|gets) (opened|established|started|set up|made|created)', '(connection|session) (starts|begins|opens)',
  'first contact', 'initial (negotiation|exchange|step|phase|setup)', 'setup phase', 'when connecting', 'while connecting',
  '(opens|opening|open) (a|the|its) (connection|session)',
  '(when|as|once|while) (they|it|both|a client|the client|the two|the two sides|client and server|the parties) (connect|connects)',
  'at the (very)? (beginning|start)', 'begins (a|the|its) (connection|session)',
);

/** Something that does not end with one exchange. */
export const lasting: Concept = any(
  'persist*', 'long (lived|running|lasting|term|standing)', 'longlived', 'lasting', 'lasts', 'durable', 'permanent*', 'standing', 'continuous*', 'continuing',
  'ongoing', 'always on', 'enduring', 'sustained', 'session like', 'sessionlike',
  '(kept|keeps|keep|stays|stay|remains|remain|holds|hold|held) (open|alive|connected)', 'outlast*', 'outliv*', 'ever open', 'open for (long|hours|a long time)',
);

/** Keeping something in mind from one request to the next. */
export const stateful: Concept = any(
  'stateful*', 'statefulness', '(has|have|with) (a)? state', 'session (based|oriented|bound|centric|ful)', 'sessionful',
  '(keeps|keep|keeping|kept|holds|hold|holding|held|maintains|maintain|maintaining|maintained|carries|carry|carrying|carried|retains|retain|remembers|remember|preserves|preserve|tracks|track) (the|its|their|a|any|some|all|shared|session|conversation|client|server|connection)? (state|context|session|sessions|conversation)',
);

/** What is no more: "no longer", "is gone", "was removed". */
export const gone: Concept = any(
  'no longer', 'no more', 'any more', 'anymore', 'gone', 'remove', 'removes', 'removing', 'removal', '(is|are|was|were|has|have|been) removed',
  'removed (it|them|the|that|this|sessions|sampling|roots)', '(is|are|was|were|been) dropped', 'dropped (it|them|the)', 'withdrawn', 'retired', 'superseded',
  'supersedes', 'abolished', 'obsolete', 'deleted', 'ended with', 'used to', 'formerly', 'deprecat*', 'took (its|their) place',
);

/** Those who still speak an earlier revision, and the time of such a revision. */
export const earlier: Concept = any(
  '(older|old|legacy|earlier|previous|former) (client|clients|server|servers|peer|peers|host|hosts|revision|revisions|version|versions|era|eras|release|releases|protocol|line|lines|lifecycle|rules)',
  'first (revision|revisions|version|versions)', 'legacy', 'dual era', '(both|two|either) eras',
  '(revision|revisions|version|versions|era|eras|peer|peers|clients|servers) with (a|the)? (handshake|session|sessions)',
  '(handshake|session) (era|eras|times)', '(handshake|session) based (revision|revisions|version|versions|era|client|clients|server|servers|peer|peers)',
  'first (two|three|four) (revisions|versions)', 'in those (days|revisions|versions)', 'back then', 'historical*', 'until (then|the stateless)',
);

/** Words after which a clause is a condition or an addition, so that a denial or a past tense in it says nothing of the sentence. */
const subordinate = ['if', 'once', 'when', 'where', 'unless', 'that', 'which', 'what'];
const notBehind = (words: readonly string[]): string => `(?<! (?:${words.join('|')})(?: [^ |]+){0,3})`;
/** What turns a denial round again: "does not send anything before …". */
const turned = '(?!(?: [^ |]+){0,9} (?:without|until|unless|except|before)(?= ))';

/** A denial of the main clause: "the client does not send", "nobody sends", not "a client that cannot subscribe". */
export const negated: Concept = expression(
  [
    `${notBehind([...subordinate, 'until', 'before', 'who'])} (?:does|do|can|may|must|should|will|is|are|need|needs|shall|would) (?:not|never)(?= )(?! (?:only|just|merely|simply|limited|until|unless|before))${turned}`,
    `^ (?:no|nobody|none|neither|nothing|never|not)(?= )(?!(?: [^ |]+){0,9} but(?= ))${turned}`,
    ` (?:nobody|neither|nor|never)(?= )${turned}`,
  ].join('|'),
  ['not', 'never', 'nobody', 'none', 'neither', 'nothing', 'nor', 'no'],
);

/** The past tense of being and having in a main clause: "connections were stateful", not "capabilities that were exchanged". */
export const pastTense: Concept = expression(
  [
    `${notBehind([...subordinate, 'after', 'whatever'])} (?:was|were|had|did)(?= )(?! (?:made|designed|built|created|meant|conceived|intended) )`,
    ' (?:was|were|had|used) to(?= )',
  ].join('|'),
  ['was', 'were', 'had', 'did', 'used'],
);

const speakers = 'guides?|tutorials?|articles?|posts?|blogs?|books?|people|candidates?|comparisons?|many|some|others|authors|readers';
const saying = 'say|says|said|claim|claims|claimed|repeat|repeats|call|calls|called|give|gives|tell|tells|told|argue|argues|argued|think|thinks|believe|believes|count|counts|named|describe|still';
/** Verbs that begin the description of a weak answer; those that are nouns as well count only where no noun is meant. */
const recital = 'says|claims|treats|takes|thinks|believes|recites|assumes|describes|confuses|repeats|presents|draws|tells';
const recitalOrNoun = '(?:calls|states|lists|names|answers)(?= )(?! (?:in|of|to|that|are|is|from|with|on|by|have|can|must|may|which|go|carry|share|need)(?= ))';
const verdicts = 'mistake|mistakes|mistaken|misread|myth|myths|wrong(?! (?:choice|tool|fit|place|protocol)(?= ))|wrongly|false|falsely|incorrect|untrue|misconception|error of|not true';

/** What is told of others: a sentence that begins "Says that …", "older guides call it …", "a common mistake". */
export const hearsay: Concept = expression(
  [
    `^ (?:${recital})(?= )`, `^ ${recitalOrNoun}`, ` (?:${speakers}) (?:${saying})(?= )`, ` (?:${verdicts})(?= )`,
    ' (?:often|commonly|widely|frequently) (?:said|heard|told|repeated|claimed|taught)(?= )', ' (?:argued|believed|claimed) that(?= )',
  ].join('|'),
  [],
);

/** A sentence about what was, about those who still speak an earlier revision, or about what others say. It restates nothing. */
export const aside: Concept = any(gone, earlier, pastTense, hearsay);

/** Something with each request instead of once. */
export const perRequest: Concept = any(
  '(every|each|per|any|one|same|single) (request|call|message|post)', 'request by request', 'per request', 'by itself', 'on its own',
);

/** The protocol, in words about its servers and clients as well. */
export const mcp: Concept = any('mcp', 'model context protocol', 'the protocol', 'this protocol');

/** The client's side of the protocol. */
export const client: Concept = any('client', 'clients', 'host', 'hosts', 'caller');

/** The server's side of the protocol. */
export const server: Concept = any('server', 'servers');

/** A denial close before a concept: "no session", "not in a session". */
export function deny(concept: Concept, gap = 3): Concept {
  return inOrder(gap, any('no', 'not', 'without', 'neither', 'nor', 'never', 'none', 'nobody', 'nothing', 'lacks', 'lack', 'free of', 'less'), concept);
}
