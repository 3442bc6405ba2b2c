import { falsehoodRule } from '../../check/falsehood.ts';
import { any, inOrder } from '../../check/falsehood-pattern.ts';
import { model, reported } from '../../check/falsehood-vocabulary.ts';

const paging = any('paginat*', 'paging', 'paged', 'pages', 'page by page', 'cursor*', 'page', 'in pages');
const chooser = any(
  model, '(tool|tools) selection', 'selection (of|among) tools', '(choice|choices) (of|among|between)? tools', 'context window', 'prompt size',
  'reasoning',
);
const choosing = any(
  'select*', 'choos*', 'chosen', 'choice*', 'pick', 'picks', 'picking', 'accura*', 'overwhelm*', 'context', 'struggl*', 'spar*', 'confus*',
  'too many', 'flood*', 'overload*', 'distract*', 'bloat*', 'token*', 'protect*', 'worse', 'badly', 'poor*', 'drown*', 'focus*', 'attention',
  'limit*', 'relie*', 'manageable', 'degrad*', 'quality', 'sees', 'see', 'cope', 'burden*', 'swamp*', 'get lost', 'performance of',
);
const without = inOrder(
  3, any('not', 'never', 'nothing', 'no', 'neither', 'nor'),
  any(
    'shrink*', 'reduc*', 'help*', 'spare*', 'chang*', 'affect*', 'limit*', 'about', 'improve*', 'meant', 'because', 'motivat*', 'protect*', 'made',
    'there', 'exist*', 'decide*', 'keep*', 'for', 'cure*', 'solve*', 'do', 'does', 'save*', 'relie*', 'what',
  ),
);
const idle = inOrder(3, any('spare*', 'chang*', 'help*', 'save*', 'does', 'do', 'relieve*'), 'nothing');
const apart = any(
  'nothing to do', 'rather than', 'instead', 'by need', 'on demand', 'network', 'search', 'every page', 'all pages', 'no bearing',
  'different (problem|matter|thing)', 'home page', 'web page', 'man page', 'this page', 'the page that', 'security page', '(the|official) tools page',
  'official page',
);

/** FALSE011: Pagination is explained by what the model can choose from. */
export const paginationMotivatedByToolSelectionRule = falsehoodRule({
  code: 'FALSE011',
  name: 'falsehoods/pagination-motivated-by-tool-selection',
  claim: 'Pagination exists because models choose badly from long tool lists.',
  so: 'The specification motivates pagination by large result sets and by performance over the network. A client that fetches every page shows the model as many tools as before; loading definitions by need is what spares it.',
  verdict: 'wrong',
  correction: 'pagination-spares-the-model',
  wrong: '..',
  restated: [
    {
      all: [any('paginat*', 'paging', 'in pages', 'page by page', 'cursors', 'cursor based'), any(model, 'tool selection')],
      unless: [without, idle, reported, apart, 'client*', 'host*'],
    },
    { all: [paging, chooser, choosing], unless: [without, idle, reported, apart] },
    {
      all: [
        any('paginat*', 'paging', 'page by page', 'cursor based', 'in pages'), 'tool*',
        any('selection', 'choos*', 'choice*', 'overwhelm*', 'worse', 'badly', 'accura*', 'too many'),
      ],
      unless: [without, idle, reported, apart],
    },
  ],
});
