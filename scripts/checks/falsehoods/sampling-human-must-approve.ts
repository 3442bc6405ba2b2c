import { falsehoodRule } from '../../check/falsehood.ts';
import { any, expression, inOrder } from '../../check/falsehood-pattern.ts';
import { must, person, reported } from '../../check/falsehood-vocabulary.ts';

const sampling = any('sampling', 'sampled', 'samples', 'sampling createmessage', 'createmessage');
const approval = any(
  'approv*', 'review*', 'confirm*', 'consent*', 'permission', 'sign* off', 'in the loop', 'agree*', 'accept*', 'okay*', 'green light', 'vet', 'vets',
  'vetted', 'authorize*', 'let through', 'ask', 'asks', 'asked', 'look', 'looks', 'see', 'sees', 'show', 'shown', 'go ahead', 'allow', 'allows',
  'say yes', 'says yes', 'clear', 'clears', 'cleared', 'check', 'checks', 'inspect*',
);
const duty = any(
  must, 'obligatory', 'mandatory', 'demand*', 'insist*', 'invariably', 'without exception', 'oblige*', 'never', 'no', 'nothing', 'cannot', 'not',
  'only (after|when|if|once|with)', 'any', 'all', 'needs', 'need', 'until', 'under all circumstances', 'prescrib*', 'enforce*', 'rule', 'condition',
);
const doubled = any(
  expression(' without(?= )(?: [^ ]+){0,8} (?:no|never|nothing|not|none)(?= )', ['without']),
  expression(
    ' (?:no|never|nothing|none|not)(?= )(?: [^ ]+){0,12} (?:without|unless|until|except|before)(?= )', ['no', 'never', 'nothing', 'none', 'not'],
  ),
  inOrder(6, 'only', any('after', 'when', 'if', 'once', 'with'), any(approval, person)),
);
const free = any(
  'should', 'may', 'can (deny|refuse|reject|decline|edit|skip)', 'able to', 'ability', 'recommend*', 'optional*', 'without (asking|approval)',
  'not (require*|demand|a must|mandatory|obligatory|oblige*|force)', 'not every', 'no (duty|must)', 'principle*', 'front page', 'automatic*', 'could',
  'rather', 'might', 'lets users', 'let users', 'elicitation', 'deprecated', 'which tool*', 'tool call*', 'calls (to)? tools', 'if the client',
);

/** FALSE021: The approval of sampling requests is said to be a duty. */
export const samplingHumanMustApproveRule = falsehoodRule({
  code: 'FALSE021',
  name: 'falsehoods/sampling-human-must-approve',
  claim: 'A human must approve every sampling request before it reaches the model.',
  so: 'It is a SHOULD in every revision: there SHOULD be a human who can deny a request, and applications SHOULD let users review it. Front pages up to 2025-11-25 speak of approval as a principle that the protocol cannot enforce.',
  verdict: 'wrong',
  correction: 'sampling-needs-approval',
  wrong: '..',
  restated: [
    {
      all: [sampling, person, approval, duty],
      unless: [
        free, reported,
        expression(
          ' (?:no|not|never|nothing|none|nobody)(?= )(?!(?: [^ ]+){0,12} (?:without|unless|until|except|before)(?= ))',
          ['no', 'not', 'never', 'nothing', 'none', 'nobody'],
        ),
      ],
    },
    {
      all: [sampling, any(person, 'approval'), approval, doubled],
      unless: [any('should', 'recommend*', 'optional*', 'principle*', 'front page', 'deprecated', 'not (require*|demand)'), reported],
    },
    {
      all: [
        sampling, any('human in the loop', 'human approval', 'user approval', 'user consent', 'approval (by|of|from) (a|the) (human|user|person)'),
        any('mandatory', 'must', 'required', 'requires', 'obligatory', 'demand*', 'always', 'compulsory', 'prescrib*', 'needs', 'has to'),
      ],
      unless: [any('should', 'not', 'no', 'optional*', 'recommend*', 'principle*'), reported],
    },
  ],
});
