import { falsehoodRule } from '../../check/falsehood.ts';
import { any, near } from '../../check/falsehood-pattern.ts';
import { aside, negated } from '../../check/falsehood-subjects.ts';

const roots = any('root', 'roots');
const flag = any(
  'listchanged', 'list changed (flag|capability|option|true)', 'flag for (changes|change)', 'flag (that|which) (announces|promises)', 'change (flag|marker)',
  '(flag|member) for (list)? (changes|updates)',
);
const empty = any('empty', 'no (options|members|fields|settings|sub)', 'bare object', 'without (members|options|fields|settings)', 'braces');
const otherwise = any('notification', 'notifications', 'tools', 'prompts', 'resources', 'server', 'servers');

/** FALSE125: the capabilities of a client are said to be those of the first revisions. */
export const clientCapabilityExamplesRule = falsehoodRule({
  code: 'FALSE125',
  name: 'falsehoods/client-capability-examples',
  claim: 'The capabilities of a client are an empty object for sampling, and roots with listChanged.',
  so: 'Elicitation joined in 2025-06-18, its modes and tools in sampling in 2025-11-25. In 2026-07-28 the flag of roots is gone, sampling and roots are deprecated, and a map names the extensions.',
  verdict: 'outdated',
  correction: 'capabilities-sampling-and-roots',
  wrong: '2026-07-28..',
  narrower: 'Up to 2025-11-25 a client could declare these two, if it had no more to declare.',
  restated: [
    { all: [near(12, roots, flag)], unless: [otherwise, aside, negated] },
    { all: [near(8, 'sampling', empty)], unless: [otherwise, aside, any('may be', 'elicit*')] },
  ],
});
