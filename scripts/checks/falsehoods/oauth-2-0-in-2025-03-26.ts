import { falsehoodRule } from '../../check/falsehood.ts';
import { any, expression, inOrder } from '../../check/falsehood-pattern.ts';
import { denying, protocol, reported, revisionOf } from '../../check/falsehood-vocabulary.ts';

const documents = 'authorization server|protected resource|dynamic|security|documents?|token|for browser|for native|resource|rfcs?|metadata|extensions?|client|bearer|mix|threat|demonstrating|pushed|device|step|specs?|standards|did|in general';
const old = expression(
  `(?: oauth2(?:[.]0)?| oauthv2| oauth(?: version)? v?2(?:[.]0)?)(?= )(?! (?:${documents})(?= ))`, ['oauth', 'oauth2', 'oauth2.0', 'oauthv2'],
);
const chapter = any(
  protocol, 'specification', 'spec', 'authorization (chapter|framework|page|section|update|model|layer)', revisionOf('2025-03-26'),
  'march (update|revision)', 'remote server*', 'mcp (authorization|auth)', 'the chapter', 'authorize*', 'introduc*',
);
const newer = any('2.1', 'oauth 2.1', 'oauth2.1');

/** FALSE014: Authorization in MCP is said to be OAuth 2.0. */
export const oauth20In20250326Rule = falsehoodRule({
  code: 'FALSE014',
  name: 'falsehoods/oauth-2-0-in-2025-03-26',
  claim: 'The revision 2025-03-26 introduced OAuth 2.0 authorization.',
  so: 'The chapter of 2025-03-26 builds on the draft of OAuth 2.1, which whatever implements it MUST implement, and so does every later one; the OAuth 2.0 documents that it lists cover parts, such as metadata and registration.',
  verdict: 'wrong',
  correction: 'oauth-two-in-the-first-chapter',
  wrong: '2025-03-26..',
  namesRevisions: true,
  restated: [
    { all: [old, chapter], unless: [denying(old, 4), reported, newer, any('behind', 'upstream', 'apis', 'third part*')] },
    { all: [old, chapter, inOrder(3, any('not', 'instead of', 'rather than', 'before', 'yet', 'later'), newer)], unless: [reported] },
  ],
});
