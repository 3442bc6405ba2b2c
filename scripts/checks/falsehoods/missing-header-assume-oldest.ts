import { falsehoodRule } from '../../check/falsehood.ts';
import { any, inOrder, sameClause } from '../../check/falsehood-pattern.ts';
import { absent, leftOut, reported, revisionOf, versionHeader } from '../../check/falsehood-vocabulary.ts';

const header = any(versionHeader, 'header*', 'mcp protocol version');
const assumes = any(
  'assum*', 'presum*', '(fall*|fell|drop*) back', 'fallback', 'default*', 'treat*', 'taken', 'take', 'takes', 'count*', 'interpret*', 'mean', 'means',
  'meaning', 'pick*', 'serve*', 'use', 'uses', 'using', 'read', 'reads', 'regard*', 'consider*', 'resort*', 'revert*', 'handle*', 'go* by',
  'goes with', 'infer*', 'select*', 'choose*', 'suppos*', 'equivalent', 'equal*', 'impl*', 'understood', 'speak*', 'spoken', 'run', 'runs',
  'settle* (on|for)', 'process*', 'deem*', 'signif*', 'equals', 'land*', 'downgrad*', 'is that',
);
const missing = any(absent, leftOut);
const oldest = inOrder(
  5, any('oldest', 'earliest', 'lowest', 'first', 'minimum', 'most ancient', 'original', 'initial', 'least recent', 'smallest'),
  any('version*', 'revision*', 'protocol*', 'one', 'supported', 'it supports', 'it knows', 'it speaks', 'release*', 'spec*', 'dialect*', 'still'),
);
const fallback = any(oldest, inOrder(12, 'version*', 'the (oldest|earliest|lowest)'));
const right = any(
  inOrder(3, assumes, revisionOf('2025-03-26')), sameClause(assumes, '2025-03-26'), inOrder(3, 'not', oldest), 'rather than', 'not the oldest',
);

/** FALSE007: A missing version header is said to mean the oldest version of the server. */
export const missingHeaderAssumeOldestRule = falsehoodRule({
  code: 'FALSE007',
  name: 'falsehoods/missing-header-assume-oldest',
  claim: 'Without the version header, the server assumes the oldest version that it supports.',
  so: 'The version to assume is 2025-03-26, and only where nothing else tells it (a SHOULD in 2025-06-18 and 2025-11-25); in 2026-07-28 a server that serves such clients MAY do so, and any other must reject the request.',
  verdict: 'wrong',
  correction: 'missing-header-assume-oldest',
  wrong: '2025-06-18..',
  namesRevisions: true,
  restated: [
    {
      all: [header, missing, fallback],
      unless: [
        right, reported, inOrder(1, any('not', 'never'), assumes),
        inOrder(3, oldest, any('has', 'have', 'had', 'knows', 'defines', 'sends', 'did', 'lacks'), absent),
      ],
    },
    {
      all: [header, missing, sameClause(assumes, '2024-11-05')],
      unless: [right, reported, inOrder(1, any('not', 'never'), assumes), inOrder(2, any('not', 'never'), '2024-11-05')],
    },
  ],
});
