import { describeFalsehood } from '../../check/test-falsehood.ts';
import { currentVersion20250618Rule } from './current-version-2025-06-18.ts';

describeFalsehood(currentVersion20250618Rule, {
  restated: [
    'The newest revision is [[2025-06-18]].',
    '[[2025-06-18]] is the current version of the protocol.',
    'Measure a server against [[2025-06-18]], the most recent release of the specification.',
    'Nothing has been published after [[2025-06-18]].',
    "Today's MCP is the revision of [[2025-06-18]].",
    'The protocol stands at [[2025-06-18]].',
    'An up-to-date answer describes [[2025-06-18]], since no later revision exists.',
    'Since no successor has appeared, build against [[2025-06-18]].',
    '[[2025-06-18]] is where the protocol stands today.',
    'Of all released revisions, [[2025-06-18]] is the youngest.',
    'The latest specification is that of June 2025.',
    'A candidate who describes [[2025-06-18]] describes the protocol as it is now.',
    'Build for [[2025-06-18]], because that is the revision the project calls current.',
    "The specification's present state is the one of [[2025-06-18]].",
  ],
  alike: [
    '[[2025-06-18]] was the current revision for five months.',
    'The current revision is [[2026-07-28]]; [[2025-06-18]] is the third of five.',
    'Two revisions came after [[2025-06-18]].',
    'A server that speaks [[2025-06-18]] only is two revisions behind.',
    '[[2025-06-18]] is no longer the newest revision.',
    'A client that supports [[2025-06-18]] offers the newest version it has.',
    'Between [[2025-06-18]] and the current revision lie two changelogs.',
  ],
});
