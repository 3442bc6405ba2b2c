import { falsehoodRule } from '../../check/falsehood.ts';
import { any, near } from '../../check/falsehood-pattern.ts';
import { connectionStart, deny, gone, handshake, hearsay, pastTense } from '../../check/falsehood-subjects.ts';
import { revisionOf } from '../../check/falsehood-vocabulary.ts';

const revision = revisionOf('2025-03-26');
const study = any(
  'study', 'studies', 'studying', 'learn', 'learning', 'read', 'reading', 'review', 'reviewing', 'revise', 'go (through|over)', 'work through', 'know',
  'practice', 'practicing', 'prepare', 'memorize', 'look (at|up|into)', 'start with', 'focus*', 'spend', 'concentrate', 'preparation', 'prepar*', 'attention',
  'week', 'homework', 'syllabus', 'essential', 'important', 'should', 'part of the specification',
);
const test = any(
  'test', 'tests', 'testing', 'tested', 'try out', 'exercise', 'check', 'checks', 'checking', 'rehearse', 'practice', 'practicing', 'drill', 'verify', 'study',
  'learn', 'test suite', 'suite',
);
const lifecycle = any(handshake, connectionStart, 'capabilit*', 'lifecycle', 'life cycle');
const otherwise = any(
  '(older|old|legacy|earlier) (client|clients|server|servers|peer|peers|revision|revisions)', 'legacy', 'both eras', 'dual era',
  'no (handshake|initialization)', 'with a handshake', 'discover', 'sdk', 'conformance', '2026-07-28', 'two eras', 'each era', 'either era',
);

/** FALSE119: the handshake of 2025-03-26 is named as what to study and to test. */
export const study20250326HandshakeRule = falsehoodRule({
  code: 'FALSE119',
  name: 'falsehoods/study-2025-03-26-handshake',
  claim: 'To prepare, study the initialization of 2025-03-26 and test the handshake.',
  so: 'That prepares for older peers. 2026-07-28 has no handshake; it has `server/discover`, metadata on each request, version errors, and calls that come back with a question.',
  verdict: 'outdated',
  correction: 'handshake-is-what-to-learn',
  wrong: '2026-07-28..',
  namesRevisions: true,
  restated: [
    { all: [revision, lifecycle, study], unless: [otherwise, gone, pastTense, hearsay] },
    { all: [near(6, test, handshake)], unless: [otherwise, gone, pastTense, hearsay, deny(handshake)] },
  ],
});
