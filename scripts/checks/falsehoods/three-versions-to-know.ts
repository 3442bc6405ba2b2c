import { falsehoodRule } from '../../check/falsehood.ts';
import { any, near } from '../../check/falsehood-pattern.ts';
import { earlier, hearsay } from '../../check/falsehood-subjects.ts';

const three = any('three', '3', 'trio');
const versions = any(
  'version', 'versions', 'revision', 'revisions', 'release', 'releases', 'edition', 'editions', 'iterations', 'generations', 'specifications', 'specs',
);
const part = any(
  'five', 'four', 'for three', '(first|last|next|these|those|other|lasted|more than|after|since|behind|between) three', 'three of', '3 of', 'later', 'lasted',
  'supports', 'support', 'accept*', 'lists', 'serves', 'speaks', 'server', 'servers', 'three changes', 'knew', 'kept', 'sdk', 'sdks', 'package*', 'python',
  'typescript', 'library', 'client', 'clients', 'was', 'were in',
);

/** FALSE102: the protocol is said to have three versions. */
export const threeVersionsToKnowRule = falsehoodRule({
  code: 'FALSE102',
  name: 'falsehoods/three-versions-to-know',
  claim: 'There are three protocol versions to know.',
  so: 'Five are released. The two that a count of three leaves out changed most: 2025-11-25 brought URL elicitation and experimental tasks, 2026-07-28 ended the handshake and sessions.',
  verdict: 'outdated',
  correction: 'three-revisions-to-know',
  wrong: '2025-11-25..',
  namesRevisions: true,
  restated: [
    {
      all: [near(8, three, '(number of|each|every) (protocol|spec|specification|dated|released)? (version|versions|revision|revisions|release|releases)')],
      unless: [part, earlier, hearsay],
    },
    { all: [near(8, versions, '(only|just|exactly|but) (three|3)')], unless: [part, earlier, hearsay] },
    { all: [near(2, three, versions)], unless: [part, earlier, hearsay] },
    {
      all: [
        near(4, any('published', 'released', 'revised', 'updated', 'issued', 'changed'), any('three times', 'thrice', '3 times')),
        any('mcp', 'protocol', 'specification', 'spec'),
      ],
      unless: [part, hearsay],
    },
  ],
});
