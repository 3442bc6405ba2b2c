import { falsehoodRule } from '../../check/falsehood.ts';
import { any, inOrder } from '../../check/falsehood-pattern.ts';
import { denying, reported } from '../../check/falsehood-vocabulary.ts';

const flag = any(
  'iserror', 'is error', 'error (flag|marker|indicator|boolean|bit)', 'flag (for|of) (errors|an error|failure)',
  'flag that (marks|signals|tells of) (an error|errors|the error|failure|a failure)', '(failure|error) (is|gets) (flagged|marked|signaled)',
  'error (true|property|member|field)',
);
const content = any(
  'content', '(array|list|blocks|items|elements|entries) of content',
  'content (block|blocks|array|list|item|items|element|elements|part|parts|entry|entries)', '(text|image) block',
);
const inside = any(
  'in', 'into', 'inside', 'within', 'among', 'amongst', 'on', 'onto', '(part|element|member|item|entry|field|property|attribute|one) of',
  'belong* to', 'under', 'to', 'by', 'per', 'through',
);
const holding = any(
  'carr*', 'contain*', 'hold*', 'includ*', 'has', 'have', 'with', 'embed*', 'bear*', 'comes', 'come', 'where', 'whose', 'which', 'home', 'get',
  'gets', 'mark*', 'flag*', 'set', 'sets', 'its', 'own',
);
const apart = any(
  inOrder(2, any('text', 'message', 'explanation', 'words', 'details', 'reason'), any('in', 'of', 'inside'), content), 'beside', 'besides',
  'sibling*', 'next to', 'alongside', 'outside', 'top level', 'calltoolresult', 'like content', 'outside', '(same|result) level', 'level as',
  'rather than', 'instead', 'apart from', 'together with', 'and explain*', '(set|sets) (it)? on the result',
  inOrder(3, 'member of', any('result', 'calltoolresult')), inOrder(3, 'on the', 'result', 'and'),
);

/** FALSE012: The error flag is said to stand in the content of a tool result. */
export const iserrorInsideContentArrayRule = falsehoodRule({
  code: 'FALSE012',
  name: 'falsehoods/iserror-inside-content-array',
  claim: 'The error flag of a tool result stands in the content array.',
  so: '`isError` is a member of the result, beside `content`; no content block has it, and where it is missing the call counts as a success.',
  verdict: 'wrong',
  correction: 'iserror-inside-content',
  wrong: '..',
  restated: [
    {
      all: [
        any(
          inOrder(5, flag, inside, inOrder(2, content)), inOrder(3, inside, content, inOrder(5, flag)),
          inOrder(5, content, holding, inOrder(4, flag)),
          inOrder(4, flag, any('nested', 'placed', 'put', 'kept', 'found', 'located', 'sits', 'lives'), content),
        ),
      ],
      unless: [denying(any(flag, content), 4), 'not in', reported, apart],
    },
  ],
});
