import { falsehoodRule } from '../../check/falsehood.ts';
import { any } from '../../check/falsehood-pattern.ts';
import { earlier, gone, hearsay } from '../../check/falsehood-subjects.ts';

const poll = any(
  'poll', 'polls', 'polling', 'polled', 'timer', 'timers', '(fixed|regular) (interval|intervals|schedule)', 'periodic*', 'again and again', 'repeatedly',
  '(ask|read|fetch|query) (again|repeatedly)',
);
const subscriptions = any('subscrib*', 'subscription*');
const only = any(
  'only', 'must', 'has to', 'have to', 'forced', 'needs to', 'need to', 'nothing (else|but)', 'remain', 'remains', 'left',
  'no (other|third|choice|alternative|option)', 'two (ways|options|choices)', 'either', 'choose', 'choice', 'stale', 'outdated', 'old (data|content)', 'or',
  'one (fallback|alternative|option|way)', 'the (fallback|alternative|option)', 'means', 'forc*', 'if', 'when', 'without', 'absent', 'absence', 'lacking',
  'lacks', 'no subscription', 'sole', 'inevitabl*', 'unavoidable', 'resort*', 'cannot avoid', 'otherwise', 'else',
);
const otherwise = any(
  'ttl*', 'cache*', 'fresh*', 'jitter', 'backoff', 'task', 'tasks', 'third way', 'hint', 'hints', 'not (the only|poll|have to|need|stale)', 'upstream',
  'nobody', 'gitlab', 'had', 'was', 'were', 'reads again', 'instead of polling', 'without polling', 'report*', 'one host', 'tools',
);

/** FALSE123: polling is said to be the only way without subscriptions. */
export const pollingIsTheOnlyFallbackRule = falsehoodRule({
  code: 'FALSE123',
  name: 'falsehoods/polling-is-the-only-fallback',
  claim: 'Without subscriptions a client has to poll on a timer or live with stale data.',
  so: 'Since 2026-07-28 there is a third way: every complete result of `resources/read` says how long it may be taken as fresh, and the client fetches again when it needs the data after that.',
  verdict: 'outdated',
  correction: 'polling-is-the-only-fallback',
  wrong: '2026-07-28..',
  restated: [
    { all: [poll, subscriptions, only], unless: [otherwise, gone, earlier, hearsay] },
  ],
});
