import { falsehoodRule } from '../../check/falsehood.ts';
import { any, inOrder } from '../../check/falsehood-pattern.ts';
import { reported } from '../../check/falsehood-vocabulary.ts';

const pkce = any('pkce', 'proof key*', 'code challenge*', 's256');
const vendor = any('openai*', 'chatgpt', 'vendor*', 'anthropic', 'google', 'microsoft', 'host*', 'connector*', 'platform*');
const base = any('specification', 'spec', 'protocol', 'mcp', 'base', 'standard', 'chapter');
const further = any(
  'beyond', 'stricter', 'further', 'more than', 'addition*', 'on top', 'extra', 'exceed*', 'tighter', 'harder', 'insist*', 'rather than', 'unlike',
  'of its own', 'its own', 'only', 'left to', 'stronger', 'surpass*', 'above and beyond', 'more demanding', 'tougher', 'but', 'adds', 'added',
  'adding', 'comes from', 'came from', 'imposed', 'invent*', 'from openai', 'whereas', 'while', 'although', 'though', 'even', 'introduced',
);
const surpasses = inOrder(
  4, any('beyond', 'stricter than', 'further than', 'more than', 'on top of', 'exceed*', 'tighter than', 'stronger than', 'surpass*', 'tougher than', 'addition* to', 'extra to', 'adds to', 'in excess of'),
  any('specification', 'spec', 'protocol', 'mcp', 'standard', 'chapter'),
);
const notMore = any(
  inOrder(
    3, any('not', 'no', 'nor', 'never', 'neither'),
    any('stricter', 'beyond', 'further', 'addition*', 'extra', 'more', 'tighter', 'its own', 'an invention'),
  ),
  '(as|like|just as|so does) the (specification|spec|protocol|base|chapter|standard)', 'also require*', 'too', 'repeats',
  'itself (does|require*|demand*)',
);
const kept = any(notMore, 'what the (specification|spec|protocol)');
const waived = any(
  'optional', 'not require*', 'not required', 'not (demand|ask|mention|need|mandate|insist|prescribe|call)',
  'only (recommend*|suggest*|a recommendation)', 'merely (recommend*|suggest*|a)', '(leave|leaves|left) pkce', '(leaves|leave) (it|pkce) to',
  'without pkce', 'no pkce', 'silent', 'not mandatory', 'recommended', 'recommendation', 'nothing about', 'not part of', 'voluntary', 'up to',
  'does without', 'never (asked|required|demanded|mentioned)', 'nice to have', 'not force', 'not make', 'not enforce', 'not oblige', 'no duty',
  'idea',
);
const other = any(
  'oauth 2.0', 'oauth2', 'rfc 6749', 'not optional', 'no longer optional', 'never optional', 'metadata', 'breaks', 'violat*',
  'authorization server that', 'a (server|client) (that|which|without)',
);

/** FALSE017: PKCE is said to go beyond the specification. */
export const pkceStricterThanBaseSpecRule = falsehoodRule({
  code: 'FALSE017',
  name: 'falsehoods/pkce-stricter-than-base-spec',
  claim: 'The base specification does without PKCE; a vendor that demands it goes further.',
  so: 'PKCE has been required since the first authorization chapter: REQUIRED for all clients in 2025-03-26, a MUST for clients since 2025-06-18, and since 2025-11-25 clients MUST also verify that it is supported.',
  verdict: 'wrong',
  correction: 'pkce-added-by-a-vendor',
  wrong: '2025-03-26..',
  restated: [
    {
      all: [pkce, any('openai*', 'chatgpt'), any('specification', 'spec', 'protocol', 'base', 'standard')],
      unless: [kept, reported, other, 'capable'],
    },
    { all: [pkce, surpasses], unless: [notMore, reported, other, 'capable'] },
    { all: [pkce, vendor, any(base, 'require*', 'rule*'), further], unless: [kept, reported, other, 'capable'] },
    {
      all: [pkce, any(inOrder(5, base, waived), inOrder(6, waived, base), inOrder(5, pkce, any('is', 'was', 'remains', 'stays', 'as'), waived))],
      unless: [kept, reported, other],
    },
  ],
});
