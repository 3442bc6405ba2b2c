import { falsehoodRule } from '../../check/falsehood.ts';
import { any, inOrder } from '../../check/falsehood-pattern.ts';
import { gone, hearsay, negated } from '../../check/falsehood-subjects.ts';

const resources = any('resource', 'resources');
const list = any('list', 'lists', 'listing', 'listed');
const read = any('read', 'reads', 'reading');
const subscribe = any('subscribe', 'subscribes', 'subscribing', 'subscribed', 'subscription call', 'subscription (method|methods|request|requests)');
const three = any('(three|3) (methods|requests|operations|calls|verbs|commands)', 'methods (are|number) (three|3)', 'trio');
const otherwise = any(
  'template*', 'unsubscrib*', 'listen', 'filter', 'cache*', 'fresh*', 'stream*', 'again', 'notification*', 'tools', 'opposite', 'counterpart', '2026-07-28',
);

/** FALSE106: the methods of resources are said to be list, read and subscribe. */
export const resourceMethodsListReadSubscribeRule = falsehoodRule({
  code: 'FALSE106',
  name: 'falsehoods/resource-methods-list-read-subscribe',
  claim: 'The methods for resources are list, read and an optional subscribe.',
  so: 'Templates have a list of their own in every revision, and up to 2025-11-25 subscribing had an opposite. In 2026-07-28 both are gone, and updates come on the stream of `subscriptions/listen`.',
  verdict: 'outdated',
  correction: 'resource-methods-list-read-subscribe',
  wrong: '..',
  restated: [
    { all: [resources, list, read, subscribe], unless: [otherwise, gone, hearsay, negated] },
    { all: [resources, three, any(subscribe, inOrder(6, list, read))], unless: [otherwise, gone, hearsay, negated] },
  ],
});
