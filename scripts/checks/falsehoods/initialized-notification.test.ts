import { describeFalsehood } from '../../check/test-falsehood.ts';
import { initializedNotificationRule } from './initialized-notification.ts';

describeFalsehood(initializedNotificationRule, {
  restated: [
    'The client then sends an initialized notification.',
    'After the answer the client sends `notifications/initialized`.',
    'The client confirms the handshake with `notifications/initialized`.',
    'The handshake ends with a notification that the client is initialized.',
    'A client completes the opening by sending the initialized notification.',
    'Before any other request the client must send `notifications/initialized`.',
    "Once it has the server's answer, the client tells the server that it is initialized.",
    'Having received the result, the client issues `notifications/initialized`.',
    'The client follows up with an `initialized` notification.',
    'The handshake is concluded by `notifications/initialized`.',
    'Only after `notifications/initialized` may normal operation begin.',
    'With `notifications/initialized` the client declares the handshake finished.',
    'The client must not send requests before `notifications/initialized`.',
    'After the server has answered, an `initialized` notification follows.',
  ],
  alike: [
    '`notifications/initialized` is gone.',
    'An older client sends `notifications/initialized` after the answer.',
    'Until [[2025-11-25]] the client had to send `notifications/initialized`.',
    'The server sends `notifications/subscriptions/acknowledged` first.',
    'No notification says that a client is ready.',
    'Nobody sends an initialized notification any more.',
    ['2024-11-05..2025-11-25', 'The client MUST send `notifications/initialized` after the answer.'],
  ],
});
