import { falsehoodRule } from '../../check/falsehood.ts';
import { any, inOrder } from '../../check/falsehood-pattern.ts';
import { aside } from '../../check/falsehood-subjects.ts';

const sampling = any('sampling', '(should|can|to|may|must|will|could) sample');
const praise = any(
  '(know|knows|understand|understands) (how|when|it|why)', 'when to use', '(feature|features|tool|answer|choice) (to|for|of choice|that|which)',
  '(the|right|best|recommended|preferred) (way|mechanism|means) (to|for|of)', 'should (use|sample)', 'sample through', 'makes (agentic|agents|servers|it)',
  'today', 'take* advantage', 'make* use', 'deserv*', 'every (server|client|engineer|developer|candidate)',
  '(key|core|central|essential|important|powerful|current|modern|main|useful|great|standard|preferred|recommended|right|best|ideal) (feature|features|primitive|primitives|capability|part|way|means|choice|concept|building block|answer|mechanism|solution|pattern)',
  'way to (build|go|get|reach|call|use|borrow)', 'most (powerful|important|useful|interesting)', 'building block', 'build on', 'rely on', 'design* around',
  'worth (learning|knowing|using)', 'strength*', 'advantage*', 'prefer it', 'so use it',
);
const adopting = any(
  'use', 'uses', 'using', 'choose', 'pick', 'prefer', 'prefers', 'adopt', 'adopts', 'adopting', 'rely', 'relies', 'reach for', 'on', 'learn', 'learns',
  'master', 'implement*', 'depend*', 'advantage of', 'around', 'turn to', 'by way of', 'propose*', 'suggest*', 'recommend*', 'favor*',
);
const praised = any(
  'should', 'ought', 'recommended', 'preferred', 'key', 'core', 'essential', 'important', 'powerful', 'central', 'current', 'ideal', 'best', 'matters',
  'modern',
);
const use = any(
  'use', 'uses', 'using', 'choose', 'pick', 'prefer', 'adopt', 'adopts', 'rely on', 'relies on', 'recommended', 'should use', 'reach for', 'learn', 'master',
  'build on', 'design around', 'turn to', 'implement', 'go for', 'take', 'through sampling', 'by sampling', 'is sampling', 'sampling is', 'request it',
  'free of',
);
const need = any(
  '(need|needs|wants|want|requires) (a|the|its|an)? (model|llm|completion|completions|language model|text|answer)',
  '(model|llm|completion) (is|are)? (needed|wanted|required)', '(reach|reaches|reaching|call|calls|calling|get|gets) (a|the|to a)? (model|llm|completion)',
);
const otherwise = any(
  'tool use', 'where sampling', 'move', 'migrat*', 'not (adopt|use|build|rely|choose|recommended|for|learn|a)', 'no (sampling|reason)', 'never', 'nobody',
  'must (declare|give|name|handle|send|be|not)', 'should (be|show|review|not)', 'capability of', 'declar*', 'project', 'new sampling request', 'instead',
  'rather than', 'over sampling', 'entry', 'inside', 'older', 'show*', 'approv*', 'review*', 'rate', 'injection', 'attack*', 'request from', 'costs', 'risk*',
  'cost', 'answers it',
);

/** FALSE127: sampling is presented as a feature to build on. */
export const samplingPromotedAsCurrentRule = falsehoodRule({
  code: 'FALSE127',
  name: 'falsehoods/sampling-promoted-as-current',
  claim: 'Sampling is a key feature, to be used by servers that need a model.',
  so: 'It is deprecated since 2026-07-28: a new implementation SHOULD NOT adopt it. A server that needs a model calls a provider.',
  verdict: 'outdated',
  correction: 'sampling-is-current',
  wrong: '2026-07-28..',
  restated: [
    { all: [sampling, praise], unless: [otherwise, aside] },
    { all: [any(inOrder(1, adopting, sampling), inOrder(3, sampling, praised))], unless: [otherwise, aside] },
    { all: [sampling, need, use], unless: [otherwise, aside] },
  ],
});
