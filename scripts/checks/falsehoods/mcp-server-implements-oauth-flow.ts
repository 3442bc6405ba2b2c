import { falsehoodRule } from '../../check/falsehood.ts';
import { any, expression } from '../../check/falsehood-pattern.ts';
import { aside } from '../../check/falsehood-subjects.ts';

const server = expression('(?<! (?:authorization|auth|identity|token|proxy|login|resource|metadata)) servers?(?= )', ['server', 'servers']);
const flow = any(
  'pkce', 'code (challenge|challenges|verifier|verifiers)', 'redirect (uri|uris|url|urls|address|addresses|check|checks|target|targets)',
  'state (parameter|parameters|value|values|check|checks|validation)', 'oauth (flow|flows|dance|login|handshake)', 'oauth 2.1 (with|and|flow|including)',
  'authorization code (flow|grant)', 'issues (access)? tokens', 'issues the tokens', 'login itself',
  '(check|checks|checking|validate|validates|validating|verify|verifies|verifying) (of)? (the)? state', 'proof key*', 'flow itself',
);
const duty = any(
  'must', 'has to', 'have to', 'should', 'implement*', 'check', 'checks', 'validat*', 'verif*', 'compare', 'compares', 'enforce*', 'run', 'runs', 'duty', 'job',
  'responsib*', 'task', 'up to', 'build', 'handle', 'handles', 'issues', 'perform*', 'conduct*', 'need', 'needs', 'in the server', 'provide*', 'match*',
  'reject*', 'require*', 'harden*', 'secure', 'carr* out', 'own', 'part of', 'work of', 'side of', 'on the server', 'support*', 'allow*', 'burden', 'lies with',
  'rests with',
);
const otherwise = any(
  'authorization (server|servers)', 'authorisation server*', 'client', 'clients', 'resource (server|servers)', 'proxy', 'proxies', 'third party',
  'identity provider', 'audience', 'best practices', 'cve*', 'advisory', 'sample', 'example', 'gateway', 'librechat', 'browser', 'worker*', 'metadata',
  'advertis*', 'measured', 'found', 'stops', 'access token', 'server side', 'consent*', 'cookie*', '401', 'inspector', 'redirects and',
);

/** FALSE126: PKCE, state and redirect checks are said to be work of the MCP server. */
export const mcpServerImplementsOauthFlowRule = falsehoodRule({
  code: 'FALSE126',
  name: 'falsehoods/mcp-server-implements-oauth-flow',
  claim: 'The MCP server has to implement the OAuth flow: PKCE, the check of state, the comparison of redirect URIs.',
  so: 'That comes near 2025-03-26. Since 2025-06-18 the server is a resource server: it publishes metadata and checks the audience of tokens. PKCE and state are duties of the client, redirect URIs one of the authorization server.',
  verdict: 'outdated',
  correction: 'server-runs-the-oauth-flow',
  wrong: '2025-06-18..',
  restated: [
    {
      all: [server, flow, duty],
      unless: [otherwise, aside, expression(' servers? (?:does|do|need|needs|must|should|has|have|is|are|runs|run) (?:not|no)(?= )', ['server', 'servers'])],
    },
  ],
});
