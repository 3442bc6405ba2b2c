import { falsehoodRule } from '../../check/falsehood.ts';
import { any, inOrder, phrase, sameClause } from '../../check/falsehood-pattern.ts';
import { denying, httpSse, reported, revisionOf } from '../../check/falsehood-vocabulary.ts';

const old = any(httpSse, 'sse', 'server sent events', '(old|older|previous|earlier|former|original) (http|remote)? transport*');
const late = any(revisionOf('2025-06-18'), '(mid|summer|middle) (of)? 2025');
const ended = any(
  'deprecat*', 'replac*', 'supersed*', 'retire*', 'retiring', 'drop*', 'swap*', '(gave|give|gives|given|giving) way', '(made|makes|make) way',
  'remov*', 'phas* out', 'sunset*', 'obsolet*', 'abandon*', '(in|for) favor of', 'discontinu*', 'succeed*', 'successor', 'eliminat*', 'end', 'ended',
  'ends', 'withdr*', 'legacy', 'switch*', 'moved (from|away|on)', 'cut', 'kill*', 'ousted', 'yield*', 'instead of', 'took over', 'take over',
  'went away', 'gone', 'lost', 'loses', 'lose', '(took|take|takes|taking) the place', 'displac*', 'phased', 'left behind', 'ceased', 'ceases',
  'stopped', 'stops', 'expired', 'end of', 'demot*', 'goodbye', 'farewell', '(change|shift|transition|move|migration) (from|away)', 'surviv*',
  'lasted', 'died', 'buried', 'axed', 'scrapped', 'turned into', 'makes way', 'became', 'no longer',
);
const other = any('2024-11-05', '2025-03-26', '2025-11-25', '2026-07-28');
const stood = inOrder(2, any('until', 'till', 'up to', 'before'), late);
const second = revisionOf('2025-03-26');
const timely = any(phrase(6, second, ended), phrase(5, ended, second));
const already = any(
  'already', '(revision|version|release|year|months) (earlier|before)', '(earlier|before) (revision|version|release)', 'one before',
  'still (mention*|listed)', 'keep*', 'batch*',
);

/** FALSE002: HTTP+SSE is said to have ended with the third revision. */
export const httpSseReplacedIn20250618Rule = falsehoodRule({
  code: 'FALSE002',
  name: 'falsehoods/http-sse-replaced-in-2025-06-18',
  claim: 'HTTP+SSE was deprecated and replaced in 2025-06-18.',
  so: 'Streamable HTTP replaced HTTP+SSE in 2025-03-26, and the registry of deprecated features gives that revision too; 2025-06-18 changed other things about HTTP.',
  verdict: 'wrong',
  correction: 'http-sse-replaced-late',
  wrong: '2025-03-26..',
  namesRevisions: true,
  restated: [
    { all: [sameClause(ended, late), old], unless: [timely, already, reported, denying(ended, 3)] },
    { all: [ended, late, old], unless: [other, already, reported, denying(ended, 3), 'fall*', 'tries'] },
    {
      all: [
        old, stood,
        any(
          'standard', 'was the', 'remain*', 'in force', 'valid', 'official', 'used', 'the http transport', 'the remote transport', 'surviv*',
          'lasted', 'stayed', 'stood', 'lived', 'kept',
        ),
      ],
      unless: [timely, already, reported, denying(old, 4)],
    },
  ],
});
