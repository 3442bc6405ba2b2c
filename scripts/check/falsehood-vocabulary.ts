import { any, expression, inOrder, phrase, type Concept, type Part } from './falsehood-pattern.ts';

/** Words and phrases that several falsehoods share. Terms are those of `any`. */

/**
 * A word that denies, unless a second one turns it round again: "not only", "no later than", "never without", "nothing
 * but".
 */
export const denied: Concept = expression(
  [
    ' not(?= )(?! (?:only|just|merely|simply|until|before|unless|later|alone|optional|limited|restricted|confined))(?!(?: [^ |]+){0,9} (?:without|unless|until|except)(?= ))',
    ' (?:no|none|neither|nor)(?= )(?! (?:later|sooner|other|doubt|wonder|matter|less|fewer|exception)(?= ))(?!(?: [^ |]+){0,9} (?:without|unless|until|except|but)(?= ))',
    ' (?:never|nobody|nowhere)(?= )(?!(?: [^ |]+){0,9} (?:without|unless|until|except|before)(?= ))',
    ' nothing(?= )(?! (?:more|less|else|other) )(?!(?: [^ |]+){0,5} (?:but|except|other|besides|without|unless|until)(?= ))',
    ' (?:hardly|nor|rarely)(?= )',
  ].join('|'),
  ['not', 'no', 'none', 'neither', 'nor', 'never', 'nobody', 'nowhere', 'nothing', 'hardly', 'rarely'],
);

/** Something is denied: a word that denies at most `gap` words before it, in the same clause. */
export function denying(part: Part, gap = 5): Concept {
  return phrase(gap, denied, part);
}

/** What is told of others, but not of the specification: "older guides say that …", "a common mistake is …". */
export const reported: Concept = any(
  '(guide|guides|tutorial|tutorials|article|articles|post|posts|list|lists|people|many|some|others|candidate|candidates|blog|blogs|they|weak answer*) (still)? (say|says|said|claim|claims|claimed|repeat|repeats|call|calls|called|give|gives|believe|believes|assume|assumes|think|thinks)',
  'often (said|heard|told|repeated|read)', '(is|are) (widely|often|sometimes|commonly)? (said|believed|thought|supposed) to', 'one hears', 'you hear', 'mistake*', 'misread*', 'misconception*', 'misunderst*', 'myth*', '(is|are|was|were) (simply|plain)? (wrong|false|incorrect)', 'wrong (answer*|correction*|claim*|statement*|idea*)',
  expression('^ (?:says|claims|believes|thinks|assumes|calls|takes|recites|repeats|names|has|treats|reads|praises|describes|mentions|recommends|lists(?! (?:are|come|have|that|may|can|with)(?= )))(?= )', ['says', 'claims', 'believes', 'thinks', 'assumes', 'calls', 'takes', 'recites', 'repeats', 'names', 'has', 'treats', 'reads', 'praises', 'describes', 'mentions', 'recommends', 'lists']),
  '(a|the|this) confusion', 'confuses', '(mix|mixes|mixed|mixing) up', 'contrary to',
);

/** What held once and does not any more. */
export const past: Concept = any(
  'no longer', 'any more', 'anymore', 'used to', 'formerly', 'once', 'was', 'were', 'had', 'until', 'up to', 'before', 'earlier', 'older', 'gone', 'removed', 'removes', 'dropped', 'ended',
  'ends', 'historical*', 'legacy', 'at the time', 'in those days', 'back then', 'withdrawn', 'retired', 'replaced', 'superseded',
);

/** Both, or one on top of the other. */
export const addition: Concept = any('as well as', 'in addition', 'additional*', 'on top', 'besides', 'both', 'also', 'too', 'complement*');

/** The protocol itself, and not one of its parts or something that is built with it. */
export const protocol: Concept = expression(
  ' (?:mcp|model context protocol|the protocol)(?= )(?! (?:auth|authorization|authentication|servers?|clients?|security|hosts?|sdks?|messages?|traffic|sessions?|endpoints?|transports?|gateways?|tools?|apps?|registry|tokens?|layer|level|specific|versions?)(?= ))',
  ['mcp', 'model', 'protocol'],
);

/** The specification, or the protocol that it describes. */
export const specification: Concept = any('mcp', 'protocol', 'spec', 'specification', 'model context protocol', 'standard', 'chapter');

/** The HTTP+SSE transport. */
export const httpSse: Concept = any('http (and|with|plus)? sse', 'sse transport*', 'sse http', 'http server sent events', 'sse (based|only)? transport*', 'http sse transport*', '(two|dual) endpoint*', 'server sent events transport*');

/** The Streamable HTTP transport. */
export const streamableHttp: Concept = any('streamable http', 'streamable transport*', 'http stream* transport*', 'streaming http', 'streamablehttp');

/** The words for a revision: its date, its month, its place in the row. */
export function revisionOf(id: keyof typeof ordinals): Concept {
  const [year = '', month = '', day = ''] = id.split('-');
  const name = monthNames[Number(month) - 1] ?? '';
  return any(id, `${year}-${month}`, inOrder(1, name, year), `${name} (revision|release|spec|specification|version|update)`, `${day} ${name}`, `${name} ${Number(day)}`, `${ordinals[id]} (revision|version|release)`);
}

const ordinals = { '2024-11-05': 'first', '2025-03-26': 'second', '2025-06-18': 'third', '2025-11-25': 'fourth', '2026-07-28': 'fifth' } as const;

const monthNames = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** The id of a session. */
export const sessionId: Concept = any('session (id|ids|identifier|identifiers)', 'mcp session id', '(id|ids|identifier) (of|for) (the|a|each|every|its|that) session', 'sessionid');

/** The HTTP header with the version of the protocol. */
export const versionHeader: Concept = any('mcp protocol version', '(version|protocol version) header*', 'header* (with|for|of|that names|that carries) the (version|protocol version)', 'http header* for the (version|protocol version)');

/** Something is not there. */
export const absent: Concept = any(
  'without', 'missing', 'miss*', 'absent', 'absence', 'lack*', 'omit*', 'omission', 'no', 'not (sent|set|present|included|given|there|supplied|provided)', 'left (out|off)', 'leave* (out|off)', 'leaving (out|off)',
  'not (send|carry|include|have|contain|set|name|supply|provide|specify|state|receive|receiving|get|getting|see|seeing|find|say|tell|sending|setting|carrying|including|passing)', 'sends none', 'unspecified', 'unset', 'headerless', 'drop*', 'skip*', 'never (sent|sends|set|sets)', 'forget*', 'bare', 'header less', 'free of',
);

/** Something is left out, wherever the word for it stands: "left out", "leave the header out". */
export const leftOut: Concept = inOrder(3, any('leav*', 'left'), any('out', 'off', 'away'));

/** The first months of 2025, as they are told of what happened later. */
export const earlyIn2025: Concept = any(
  '(early|earlier) (in)? 2025', '(spring|beginning|start|first quarter|first half|first months|opening months) (of|in)? 2025', 'q1 (of)? 2025', '2025 q1',
  '2025-01*', '2025-02*', '2025-03*', '2025-04*', '(january|february|march|april) (of)? (that year|2025)', 'in (january|february|march|april)', 'since (january|february|march|april)', 'by (january|february|march|april)',
);

/** The foundation that MCP belongs to, or the one above it. */
export const foundation: Concept = any('linux foundation', 'agentic ai foundation', 'agentic foundation', 'aaif', 'the foundation', 'lf');

/** A model, or what runs one. */
export const model: Concept = any(expression('(?<! pagination) models?(?= )(?! context)', ['model', 'models']), 'llm*', 'ai', 'agent*', 'assistant*', 'claude', 'gpt*');

/** A human being. */
export const person: Concept = any('human*', 'person*', 'people', 'user*', 'somebody', 'someone', 'operator*', 'man in the loop', 'end user*');

/** A duty. */
export const must: Concept = any('must', 'shall', 'has to', 'have to', 'need* to', 'required', 'requires', 'require', 'mandat*', 'oblig*', 'compulsory', 'always', 'every', 'each');
