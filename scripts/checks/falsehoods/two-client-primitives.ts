import { falsehoodRule } from '../../check/falsehood.ts';
import { any, near } from '../../check/falsehood-pattern.ts';
import { aside } from '../../check/falsehood-subjects.ts';

const clients = any('client', 'clients');
const two = any('two', '2', 'pair', 'couple', 'duo');
const primitives = any('primitive', 'primitives', 'feature', 'features', 'capability', 'capabilities', 'building blocks', 'concepts', 'things');
const only = any(
  'only', 'just', 'nothing else', 'no more than', 'two', 'both', 'pair', 'offer', 'offers', 'offered', 'expose', 'exposes', 'exposed', 'provide', 'provides',
  'provided', 'contribute', 'contributes', 'contributed', 'bring', 'brings', 'primitive', 'primitives', 'features', 'capabilities', 'can offer', 'consist*',
  'comprise*', 'knows', 'namely', 'side',
);
const otherwise = any(
  'elicit*', 'three (client|features|of)', 'first two', 'two requests', 'each request', 'logging', 'two (clients|servers|hosts|parties|sides)', 'listchanged',
  'flag', 'empty', '2026-07-28', 'extension*', 'stateless', 'server features', 'tools',
);

/** FALSE105: sampling and roots are said to be all that a client offers. */
export const twoClientPrimitivesRule = falsehoodRule({
  code: 'FALSE105',
  name: 'falsehoods/two-client-primitives',
  claim: 'There are two client primitives, sampling and roots.',
  so: 'That holds for the first two revisions. Elicitation became the third in 2025-06-18, and since 2026-07-28 it is the only one that is not deprecated.',
  verdict: 'outdated',
  correction: 'five-primitives',
  wrong: '2025-06-18..',
  restated: [
    {
      all: [clients, near(4, any('primitive', 'primitives'), any('number two', 'two (of|on) (the)? client', 'there are two', 'is two'))],
      unless: [otherwise, aside],
    },
    { all: [clients, near(3, two, primitives)], unless: [otherwise, aside] },
    { all: [clients, near(3, 'sampling', any('root', 'roots')), only], unless: [otherwise, aside, any('five', 'resources', 'prompts')] },
  ],
});
