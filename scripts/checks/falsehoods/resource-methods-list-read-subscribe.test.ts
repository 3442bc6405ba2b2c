import { describeFalsehood } from '../../check/test-falsehood.ts';
import { resourceMethodsListReadSubscribeRule } from './resource-methods-list-read-subscribe.ts';

describeFalsehood(resourceMethodsListReadSubscribeRule, {
  restated: [
    'The methods for resources are list, read and, optionally, subscribe.',
    'Resources know three requests, one of them to subscribe.',
    'There are three operations on resources, from listing to reading to subscribing.',
    'Resources have the methods `resources/list`, `resources/read` and an optional `resources/subscribe`.',
    'A client lists resources, reads them, and may subscribe to them; these are the three methods of resources.',
    'For resources there are three methods: list, read, subscribe.',
    'The resource methods are list and read, plus subscribe if the server supports it.',
    'Resources are served by `resources/list`, `resources/read` and `resources/subscribe`.',
    'Listing, reading and optional subscribing are all the operations of resources.',
    'To work with resources, a client has three methods: one to list them, one to read one, and one to subscribe.',
    '`resources/list`, `resources/read` and, where supported, `resources/subscribe` cover everything about resources.',
    'The wire methods of the resource primitive are `resources/list`, `resources/read` and `resources/subscribe`.',
    'Resources come with methods to list and read them, and optionally one to subscribe.',
    'Three methods belong to resources: list, read and subscribe.',
    'Resources can be listed, read and, if supported, subscribed to, and that makes three methods.',
    'The protocol gives resources a list method, a read method and an optional subscribe method.',
  ],
  alike: [
    'Two requests serve resources beside the list of templates.',
    'Three methods of resources are paged or cached: two lists and `resources/read`, with templates among them.',
    'The methods of resources are `resources/list`, `resources/templates/list` and `resources/read`.',
    'A client lists resources, reads one, and opens a `subscriptions/listen` stream for updates.',
    '[[2026-07-28]] removed `resources/subscribe` and kept list and read.',
    'Lists and reads carry cache hints.',
    'A server may list a resource that nobody can read.',
    'The client subscribes to a resource by naming its URI in the filter of `subscriptions/listen`, and reads it again after each update.',
  ],
});
