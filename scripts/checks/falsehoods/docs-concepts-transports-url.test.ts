import { describeFalsehood } from '../../check/test-falsehood.ts';
import { docsConceptsTransportsUrlRule } from './docs-concepts-transports-url.ts';

describeFalsehood(docsConceptsTransportsUrlRule, {
  restated: [
    'Read up on the transports at `/docs/concepts/transports`.',
    'The transports are described at modelcontextprotocol.io/docs/concepts/transports.',
    'See docs/concepts/transports for the details.',
    'The official page on transports is `docs/concepts/transports`.',
    'Start with the concept page on transports.',
    'Read the concepts section of the documentation on transports.',
    'The page docs/concepts/transports explains both transports.',
    'The documentation explains transports under /docs/concepts/transports.',
    'To learn about transports, visit modelcontextprotocol.io/docs/concepts/transports.',
    'Background on transports is found in the official docs, at docs/concepts/transports.',
    'Consult the concepts documentation for transports.',
    'The transport documentation is at docs/concepts/transports.',
    'Go to docs/concepts/transports to read about stdio and HTTP.',
    'Reading: docs/concepts/transports on the official site.',
  ],
  alike: [
    'The concept pages are gone, and their addresses lead to pages of a revision.',
    '`docs/concepts/transports` redirects to a page of the specification.',
    'Read the transports page of the revision you speak about.',
    'The old page docs/concepts/transports was deleted.',
    'The concept of a transport is simple.',
  ],
});
