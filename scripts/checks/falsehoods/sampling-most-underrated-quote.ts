import { falsehoodRule } from '../../check/falsehood.ts';
import { any } from '../../check/falsehood-pattern.ts';
import { denied } from '../../check/falsehood-vocabulary.ts';

const praise = any(
  'underrated', 'under rated', 'undervalued', 'under valued', 'underappreciated', 'under appreciated', 'overlooked',
  'most (powerful|important|valuable|exciting) (part|feature|primitive)', 'hidden gem', 'unsung',
);
const official = any(
  'official*', 'documentation', 'docs', 'doc', 'specification', 'spec', 'anthropic', 'project', 'maintainers', 'authors of', 'modelcontextprotocol',
  'creators', 'mcp (page|site|website|team)', 'guide',
);
const apart = any(denied, 'opinion*', 'nowhere', 'not found', 'invented', 'search*');

/** FALSE023: Praise of sampling is put into the mouth of the documentation. */
export const samplingMostUnderratedQuoteRule = falsehoodRule({
  code: 'FALSE023',
  name: 'falsehoods/sampling-most-underrated-quote',
  claim: 'The official documentation calls sampling the most underrated part of MCP.',
  so: 'No page of the official documentation, in any revision, has such a sentence; since 2026-07-28 it calls the feature deprecated, for lack of adoption.',
  verdict: 'wrong',
  correction: 'sampling-praised-by-the-docs',
  wrong: 'none',
  restated: [
    { all: ['sampling', praise, official], unless: [apart] },
  ],
});
