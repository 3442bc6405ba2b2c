import { falsehoodRule } from '../../check/falsehood.ts';
import { any, near } from '../../check/falsehood-pattern.ts';
import { aside, client, deny, negated } from '../../check/falsehood-subjects.ts';

const notification = any(
  'notifications initialized', '(initialized|initialised) (notification|notice|message|signal|event)',
  '(notification|message|signal) (initialized|initialised)',
);
const tells = any('notification*', 'notif*', 'tells', 'tell', 'signal*', 'confirm*', 'inform*', 'announce*', 'acknowledg*', 'says', 'reports', 'declares');
const ready = any(
  '(is|it|itself|being|fully|now) (initialized|initialised|ready)',
  '(initialization|initialisation|handshake|setup) (is|was|has been)? (complete|completed|done|finished|over)', 'ready (to|for)', 'readiness',
);
const otherwise = any('subscriptions acknowledged', 'server is ready', 'server tells');

/** FALSE114: the client is said to send an initialized notification. */
export const initializedNotificationRule = falsehoodRule({
  code: 'FALSE114',
  name: 'falsehoods/initialized-notification',
  claim: 'The client then sends an initialized notification.',
  so: 'It had to, up to 2025-11-25. 2026-07-28 has removed the handshake and `notifications/initialized` with it, so any request may be the first and nothing precedes it.',
  verdict: 'outdated',
  correction: 'initialize-always-first',
  wrong: '2026-07-28..',
  restated: [
    { all: [notification], unless: [aside, deny(notification, 1), otherwise, any('replaced', 'replaces', 'nobody')] },
    { all: [near(8, client, tells), ready], unless: [aside, negated, otherwise] },
  ],
});
