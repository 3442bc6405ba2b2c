import { falsehoodRule } from '../../check/falsehood.ts';
import { any, inOrder } from '../../check/falsehood-pattern.ts';
import { reported } from '../../check/falsehood-vocabulary.ts';

const sampling = any('sampling', 'sampling createmessage');
const only = any(
  'only sampling', 'sampling (only|alone|exclusively)', 'the only', 'its only', 'their only', '(the|its|their|is) sole', 'solely',
  'the (one|single|lone)', 'a single (way|request|primitive|message|method|channel|feature)', 'unique*', 'nothing (else|other) (than|but)?',
  '(no|not any|none) (other)? (primitive|primitives|request|requests|feature|features|message|messages|thing|method|methods|one)? (but|except|other than|besides|else)',
  '(apart|aside) from sampling', 'except (for|sampling)', 'other than sampling', 'but sampling', 'besides sampling',
  '(just|exactly|precisely|only) one', 'exclusive*', 'no other', 'nothing but', 'one and only', 'save (for)? sampling', 'exception', 'alone',
  'with sampling alone', 'everything else', 'all (the)? (other|others|else)',
);
const direction = any(
  inOrder(6, 'server*', any('to', 'toward*', 'into'), any('client*', 'host*')),
  inOrder(
    4, 'server*',
    any('initiat*', 'send*', 'ask*', 'call*', 'address*', 'start*', 'make*', 'issue*', 'open*', 'reach*', 'can', 'may', 'speaks', 'trigger*'),
  ),
  'initiated by (the|a) server*', 'server initiated', '(other|reverse|opposite) (way|direction)', 'reverse*', 'direction',
  'client (starts|initiates|sends)', 'host to server', inOrder(6, 'client*', 'to', 'server*'), 'from server', 'from the server', 'by the server',
);
const not = any(
  'not the only', 'not alone', '(never|hardly) the only', 'only (client*|if|when|after|where|once|those|on|up|until|as|to|one of)',
  'only (with|for|in) (the|a|an|client*|servers)', 'not only', 'roots', 'elicitation', 'the only ones', 'deprecated', 'one of', 'model*',
  'no request', 'notification* and sampling', 'sampling and notification*',
);

/** FALSE020: Sampling is said to be the only request of a server. */
export const samplingOnlyServerInitiatedRule = falsehoodRule({
  code: 'FALSE020',
  name: 'falsehoods/sampling-only-server-initiated',
  claim: 'Sampling is the only thing that flows from the server to the host.',
  so: 'A server also asked for roots, from the start, and for elicitation since 2025-06-18, and both sides sent `ping`. In 2026-07-28 a server sends no request at all; the three kinds travel in `inputRequests`.',
  verdict: 'wrong',
  correction: 'sampling-is-only-server-request',
  wrong: '..',
  restated: [
    {
      all: [
        any(
          'except (for)? sampling', 'exception of sampling', 'other than sampling', 'apart from sampling', 'aside from sampling', 'besides sampling',
          'nothing but sampling', 'sampling excepted', 'only sampling', 'only (in|through|by|with|via) sampling', 'sampling alone',
          'for sampling only', 'only for sampling', 'sampling is the (sole|only)', 'else than sampling',
        ),
        any('server*', 'client*', 'host*', 'direction*'),
      ],
      unless: [not, reported],
    },
    { all: [sampling, only, direction], unless: [not, reported] },
  ],
});
