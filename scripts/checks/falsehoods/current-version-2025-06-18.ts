import { falsehoodRule } from '../../check/falsehood.ts';
import { any, inOrder } from '../../check/falsehood-pattern.ts';
import { hearsay, pastTense } from '../../check/falsehood-subjects.ts';
import { revisionOf } from '../../check/falsehood-vocabulary.ts';

const revision = revisionOf('2025-06-18');
const newest = any(
  'newest', 'youngest', 'freshest', 'current', 'latest', 'most recent', 'most modern', 'up to date', 'present (day|state|form|version|revision|specification)',
  'now', 'top of', 'in force', '(version|revision|specification) in use', 'today*', 'modern', 'state of the art',
  '(last|final) (word|version|revision|release|edition|spec|specification|update)', 'stands (at|on)', 'yardstick', 'benchmark',
  'reference (point|version|revision)', '(measure|measured|judge|judged) (by|against)', 'these days', 'nowadays', 'right now', 'as of now', 'as it stands',
);
const nothingLater = any(
  inOrder(6, any('no', 'nothing', 'none', 'never', 'not'), any('after', 'later', 'newer', 'beyond', 'follow*', 'succe*', 'supersed*', 'replac*', 'younger', 'more recent', 'ahead of')),
  inOrder(4, any('not', 'nothing', 'no', 'never'), any('changed', 'change', 'changes', 'revision', 'revisions', 'version', 'versions', 'release', 'releases', 'update', 'updates', 'revised', 'updated'), 'since'),
  '(unchanged|untouched|same) since', '(list|history|line|series|row|sequence) (of revisions|of versions|of releases)? (ends|stops|closes)',
  inOrder(3, any('ends', 'stops', 'closes', 'concludes'), revision), 'no successor', inOrder(3, any('after', 'beyond'), any('draft', 'drafts')),
  inOrder(8, 'after', any('draft', 'drafts')),
);
const others = any('2025-11-25', '2026-07-28', 'two revisions', 'third of', 'stateless');
const comparison = any(
  'behind', 'between', 'before', 'until', 'no longer', 'not the', 'outdated', inOrder(1, 'newest', any('it', 'they', 'that', 'which', 'one')), 'newest version',
  'newest (it|they)',
);

/** FALSE101: 2025-06-18 is taken for the current revision. */
export const currentVersion20250618Rule = falsehoodRule({
  code: 'FALSE101',
  name: 'falsehoods/current-version-2025-06-18',
  claim: '2025-06-18 is the newest revision, by which one measures what is current.',
  so: 'Two revisions followed, 2025-11-25 and 2026-07-28, and the versioning page of the documentation calls the last of them current.',
  verdict: 'outdated',
  correction: 'three-revisions-to-know',
  wrong: '2025-11-25..',
  namesRevisions: true,
  restated: [
    { all: [revision, newest], unless: [others, comparison, pastTense, hearsay] },
    { all: [revision, nothingLater], unless: [others, pastTense, hearsay] },
  ],
});
