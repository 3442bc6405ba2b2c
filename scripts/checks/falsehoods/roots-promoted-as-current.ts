import { falsehoodRule } from '../../check/falsehood.ts';
import { any, near } from '../../check/falsehood-pattern.ts';
import { aside, negated } from '../../check/falsehood-subjects.ts';

const roots = any('roots', 'a root');
const praise = any(
  '(around|by means of|on) (the)? roots', '(propose|proposes|proposed|suggest|suggests) roots', 'use them', 'uses them', 'to build', 'be used',
  'plan (with|for|around)', '(belong|belongs) in', 'plan for', 'how a client', 'part of (your|a|the) (design|server)',
  '(building block|building blocks|primitive|primitives|answer) (to|for|of|that|which|around)',
  '(the|right|best|recommended|standard|preferred) (way|mechanism|means) (to|for|of)',
  '(key|core|central|essential|important|powerful|current|modern|main|useful|standard|preferred|recommended|right|best|ideal) (feature|features|primitive|primitives|capability|part|way|means|choice|concept|building block|mechanism|solution)',
  'building (block|blocks)', 'design* around', 'build on', 'rely on', 'declare roots', 'offer roots', 'pass* (it|them|the server)? roots',
  'give* (it|them|the server|each server|a server|every server)? roots',
);
const adopting = any(
  'use', 'uses', 'using', 'choose', 'pick', 'prefer*', 'adopt*', 'rely', 'relies', 'recommend*', 'should', 'ought', 'build', 'builds', 'key', 'core', 'central',
  'essential', 'important', 'modern', 'current', 'learn about', 'master', 'honors', 'support', 'supports',
);
const advice = any(
  'use', 'should', 'must', 'declare', 'offer', 'pass', 'give', 'choose', 'prefer', 'adopt', 'rely', 'recommended', 'support', 'learn', 'build', 'design', 'set',
  'configure', 'implement', 'limit', 'confine', 'restrict', 'scope',
);
const folders = any('folder', 'folders', 'director*', 'path', 'paths', 'workspace*', 'where (to|it|they)', 'file', 'files', 'boundar*', 'project*');
const otherwise = any(
  'use case*', 'roots list', 'calls', 'instead', 'must (declare|be|not)', 'not access', 'guidance', 'rather than', 'tenant*', 'parameters', 'asks for',
  'respect', 'file uri', 'sandbox', 'deny', 'input', 'inside', 'older', 'user is asked', 'consent', 'validat*', 'in a result',
);

/** FALSE129: roots are presented as a building block to design around. */
export const rootsPromotedAsCurrentRule = falsehoodRule({
  code: 'FALSE129',
  name: 'falsehoods/roots-promoted-as-current',
  claim: 'Roots are a building block to design a new server around.',
  so: 'They are deprecated since 2026-07-28, and new implementations SHOULD NOT adopt them. Pass paths as tool parameters, resource URIs or configuration.',
  verdict: 'outdated',
  correction: 'roots-are-current',
  wrong: '2026-07-28..',
  restated: [
    { all: [roots, praise], unless: [otherwise, aside, negated] },
    { all: [near(3, roots, adopting)], unless: [otherwise, aside, negated] },
    { all: [near(5, roots, advice), folders], unless: [otherwise, aside, negated] },
  ],
});
