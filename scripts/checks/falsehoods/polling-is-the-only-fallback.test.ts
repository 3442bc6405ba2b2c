import { describeFalsehood } from '../../check/test-falsehood.ts';
import { pollingIsTheOnlyFallbackRule } from './polling-is-the-only-fallback.ts';

describeFalsehood(pollingIsTheOnlyFallbackRule, {
  restated: [
    'Without subscriptions a client has to poll on a timer or live with stale data.',
    'If a server has no subscriptions, the options are timer polling or stale reads.',
    'A client without subscriptions can only poll.',
    'The only alternative to a subscription is polling.',
    'Where subscriptions are missing, polling is the one fallback.',
    'Without a subscription the client polls at an interval or accepts outdated content.',
    'There are two ways to stay current, subscribing and polling.',
    'Lacking subscriptions, clients fall back to polling or work with stale reads.',
    'A server without subscription support forces its clients to poll.',
    'The client polls periodically if it cannot subscribe.',
    'In the absence of subscriptions, polling at fixed intervals is the only way to notice changes.',
    'A client that cannot subscribe has two options, polling on a timer and stale data.',
    'Where the server offers no subscriptions, a timer has to do the work.',
    'Subscriptions or polling: a client has no other way to keep resources current.',
  ],
  alike: [
    'Without subscriptions a client goes by `ttlMs` and reads again when it needs the data.',
    'Whoever polls nevertheless MUST add jitter and backoff.',
    'Polling is not the only alternative: cache hints say how long a result is fresh.',
    'Before [[2026-07-28]] a client without subscriptions had to poll or live with stale data.',
    'A task is polled with `tasks/get`.',
    'The server polls its upstream to be able to report changes.',
  ],
});
