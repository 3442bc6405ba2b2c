import { describeFalsehood } from '../../check/test-falsehood.ts';
import { resourcesSubscribeCallRule } from './resources-subscribe-call.ts';

describeFalsehood(resourcesSubscribeCallRule, {
  restated: [
    'A client subscribes by calling `resources/subscribe` with a URI.',
    'To follow a resource, the client sends `resources/subscribe`.',
    'The client calls `resources/subscribe` and names the URI.',
    'Subscribing to a resource takes a request of its own that names the URI.',
    '`resources/subscribe` asks the server for updates of one resource.',
    'A subscription starts with the request `resources/subscribe`.',
    'The client issues one subscribe request per resource.',
    'To be told of changes, a client sends the server `resources/subscribe` with the URI of the resource.',
    'The client subscribes to a resource with the method `resources/subscribe`.',
    'A `resources/subscribe` request per URI is what it takes to watch resources.',
    'Watching a resource begins with a `resources/subscribe` call.',
    'The client subscribes to one resource at a time with `resources/subscribe`.',
    'A client sends a request that names the URI in order to subscribe to the resource.',
    'For updates, call `resources/subscribe` on the resource.',
  ],
  alike: [
    '`resources/subscribe` is gone.',
    'Up to [[2025-11-25]] a client called `resources/subscribe` with a URI.',
    'A client subscribes by listing URIs in `subscriptions/listen`.',
    '`subscriptions/listen` replaces `resources/subscribe`.',
    'An older client calls `resources/subscribe`.',
    'The client sends one request `subscriptions/listen` that names all the URIs.',
    'The flag `resources.subscribe` says whether the server notices changes.',
  ],
});
