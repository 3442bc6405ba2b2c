import { falsehoodRule } from '../../check/falsehood.ts';
import { any } from '../../check/falsehood-pattern.ts';
import { gone, hearsay, pastTense } from '../../check/falsehood-subjects.ts';
import { denied } from '../../check/falsehood-vocabulary.ts';

const address = any('docs concepts transports', 'docs concepts', 'concepts transports');
const page = any(
  '(concept|concepts) (page|pages|section|sections|guide|guides|tutorial|tutorials|chapter|chapters|article|articles|docs|documentation)',
  '(page|pages|section|guide|chapter) (on|about|of) (the)? (concept|concepts)', '(page|pages|section) concepts', '(transport|transports) (concept|concepts)',
);
const otherwise = any('redirect*', 'delet*', 'old', 'former', 'lead', 'leads', 'led', 'moved', 'once', 'dead');

/** FALSE120: readers are sent to the retired concept page on transports. */
export const docsConceptsTransportsUrlRule = falsehoodRule({
  code: 'FALSE120',
  name: 'falsehoods/docs-concepts-transports-url',
  claim: 'The transports are explained at docs/concepts/transports.',
  so: 'The concept pages are gone, and their addresses lead to pages of one revision. What they say holds for that revision only; read the transports page of the revision you speak about.',
  verdict: 'outdated',
  correction: 'concept-page-on-transports',
  wrong: 'none',
  restated: [
    { all: [address], unless: [otherwise, gone, pastTense, denied, hearsay] },
    { all: [page, any('transport', 'transports')], unless: [otherwise, gone, pastTense, denied, hearsay] },
  ],
});
