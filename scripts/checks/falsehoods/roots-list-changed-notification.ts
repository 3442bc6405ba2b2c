import { falsehoodRule } from '../../check/falsehood.ts';
import { any, near } from '../../check/falsehood-pattern.ts';
import { earlier, hearsay, negated, pastTense } from '../../check/falsehood-subjects.ts';

const roots = any('root', 'roots');
const notification = any('notifications roots list changed', 'roots list changed', 'roots (notification|notifications)');
const change = any(
  'change', 'changes', 'changed', 'changing', 'different', 'added', 'removed', 'new', 'update', 'updates', 'updated', 'modif*', 'edit', 'edits',
  'opens another', 'switches',
);
const notify = any(
  'notif*', 'tell', 'tells', 'told', 'inform*', 'announc*', 'notice', 'notices', 'emit*', 'learn', 'learns', 'push', 'pushes', 'report*', 'signal*', 'hear',
  'hears', 'aware', 'sends', 'send', 'sent', 'let*',
);
const party = any('client', 'clients', 'server', 'servers', 'host');
const otherwise = any('tools', 'asks for them', 'ask for them', 'flag', 'folder name', 'listchanged', 'resource', 'prompts');

/** FALSE128: the client is said to announce changes of its roots. */
export const rootsListChangedNotificationRule = falsehoodRule({
  code: 'FALSE128',
  name: 'falsehoods/roots-list-changed-notification',
  claim: 'The client notifies the server whenever its roots change.',
  so: '2026-07-28 has removed that notification and the flag for it. Up to 2025-11-25 a client that had declared the flag had to send it, and no other.',
  verdict: 'outdated',
  correction: 'roots-always-announced',
  wrong: '2026-07-28..',
  restated: [
    {
      all: [notification],
      unless: [any('remove', 'no longer', 'no more', 'any more', 'anymore', 'gone', 'removes', 'removed the', 'has removed', 'are removed', 'is removed', 'dropped', 'went', 'replaced', 'deprecat*'), earlier, pastTense, negated, hearsay],
    },
    {
      all: [near(8, roots, change), notify, party],
      unless: [otherwise, any('no longer', 'any more', 'anymore', 'gone', 'deprecat*', 'used to'), earlier, pastTense, negated, hearsay],
    },
  ],
});
