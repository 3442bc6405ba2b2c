import { describeFalsehood } from '../../check/test-falsehood.ts';
import { rootsListChangedNotificationRule } from './roots-list-changed-notification.ts';

describeFalsehood(rootsListChangedNotificationRule, {
  restated: [
    'The client notifies the server whenever roots change.',
    'When its roots change, the client sends `notifications/roots/list_changed`.',
    'A change of roots is announced by a notification of the client.',
    'The client tells the server about every change of its roots.',
    'Clients send `notifications/roots/list_changed` when the user opens another folder.',
    'If the list of roots changes, the server is notified.',
    'The server learns of new roots by a notification.',
    'The client pushes a notification every time its roots are modified.',
    'Should the roots change, the client informs the server.',
    'A server stays current on roots since the client notifies it of changes.',
    '`notifications/roots/list_changed` informs the server about new roots.',
    'A change of the roots makes the client send a notification.',
    "The server receives a notification each time the client's roots change.",
    'When the user adds a folder, the client notifies the server that its roots changed.',
  ],
  alike: [
    '`notifications/roots/list_changed` is gone.',
    'Up to [[2025-11-25]] a client notified the server when its roots changed.',
    'No notification tells the server that roots changed.',
    'The server notifies the client when its list of tools changes.',
    'Before, only a client that had declared it had to send `notifications/roots/list_changed`.',
    'A server that wants to know the roots asks for them again.',
  ],
});
