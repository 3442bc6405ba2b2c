import { falsehoodRule } from '../../check/falsehood.ts';
import { any, inOrder } from '../../check/falsehood-pattern.ts';
import { reported } from '../../check/falsehood-vocabulary.ts';

const news = any('notification*', 'notifications', 'list changed', 'list change*', 'listchanged', 'updates');
const declares = any(
  'declar*', 'announc*', 'advertis*', '(opt|opts|opted|opting) in', 'regist*', 'signal*', 'stat*', 'support*', 'agree*', 'accept*', 'claim*',
  'lists (which|what|the|all)', 'negotiat*', 'promis*', 'enable*', 'sign* up', 'asks for', 'asked for',
);
const byClient = any(
  inOrder(5, any('client', 'clients', 'host', 'peer'), declares),
  inOrder(3, 'capabilit*', any('of', 'from', 'by', 'on'), any('client', 'clients', 'the host', 'the other side')),
  inOrder(4, declares, 'by', any('client', 'clients', 'host')), 'client capabilit*', inOrder(2, any('client', 'clients'), 'capabilit*'),
  inOrder(4, any('client', 'clients'), any('has', 'have', 'needs', 'must', 'with'), 'capabilit*'),
);
const receiving = any(
  'receiv*', 'accept*', 'send', 'sends', 'sent', 'sending', 'get', 'gets', 'may only go', 'go', 'goes', 'hold', 'holds', 'deliver*', 'push*',
  'handl*', 'emit*', 'understand*', 'process*', 'which notifications', 'support*', 'opt*', 'by a capability', 'notify*', 'notified', 'told',
  'informed', 'want', 'wants', 'wish', 'wishes', 'interested',
);
const true_ = any(
  'had no', 'has no', 'have no', 'there is no', 'there was no', 'nothing that', '(did|does|do) not (have|need) to', 'need not', 'no flag',
  'no capability', 'no such', 'without being asked', 'without asking', 'never had to', 'roots', 'root', 'sampling', 'elicitation', 'task*',
  'progress*', 'cancel*', 'logging', 'log message*', 'subscriptions listen', 'stream*',
  inOrder(4, 'server', any('declar*', 'announc*', 'advertis*'), any('listchanged', 'what', 'which', 'that')), 'loosely', 'no client',
);

/** FALSE013: The client is said to declare, in the handshake, which notifications it can receive. */
export const clientDeclaresNotificationSupportRule = falsehoodRule({
  code: 'FALSE013',
  name: 'falsehoods/client-declares-notification-support',
  claim: 'A server may send a notification only if the client declared at the start that it supports it.',
  so: 'Up to 2025-11-25 no capability of a client said which notifications it can receive: the server announced what it sends, and `roots.listChanged` is about sending. Since 2026-07-28 the client names the types it wants in `subscriptions/listen`.',
  verdict: 'wrong',
  correction: 'client-declares-notification-support',
  wrong: '..2025-11-25',
  restated: [
    {
      all: [news, 'client*', 'capabilit*', any('depend*', 'require*', 'only', 'without', 'violation', 'need', 'needs', 'side')],
      unless: [
        reported, true_, any('server* (declar*|announc*|advertis*|with|without|that)', 'capabilit* (of|by|in) (the|a) server', 'server capabilit*'),
      ],
    },
    { all: [news, byClient, receiving], unless: [reported, true_] },
  ],
});
