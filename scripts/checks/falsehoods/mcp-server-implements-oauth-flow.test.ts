import { describeFalsehood } from '../../check/test-falsehood.ts';
import { mcpServerImplementsOauthFlowRule } from './mcp-server-implements-oauth-flow.ts';

describeFalsehood(mcpServerImplementsOauthFlowRule, {
  restated: [
    'The MCP server has to implement PKCE, check state and compare redirect URIs.',
    'The server must validate the redirect URI and the state parameter.',
    'An MCP server implements the OAuth flow, PKCE included.',
    'PKCE is the duty of the MCP server.',
    'To be secure, a server verifies `state`, PKCE and redirect URIs.',
    'The server runs the authorization code flow with PKCE.',
    'The MCP server must check that redirect URIs match exactly.',
    'Servers have to support PKCE, validate `state` and allow only registered redirect URIs.',
    'An MCP server that implements OAuth must verify the PKCE challenge.',
    'Exact matching of redirect URIs is the responsibility of the MCP server.',
    'Harden the MCP server: PKCE, state, exact redirect URIs.',
    'The burden of PKCE and of checking `state` lies with the MCP server.',
    'The MCP server checks the redirect URI and the PKCE verifier before it issues a token.',
    'Among the duties of an MCP server are PKCE, `state` validation and strict redirect URIs.',
  ],
  alike: [
    'The authorization server compares redirect URIs.',
    'The client uses PKCE and checks state.',
    'The MCP server is a resource server and checks the audience of tokens.',
    'In [[2025-03-26]] the MCP server could be its own authorization server.',
    'A server does not implement PKCE; the client does.',
    'An authorization server MUST validate redirect URIs exactly.',
    'A server that proxies a third-party login must check state.',
    ['2025-03-26', 'The server may be its own authorization server, which checks PKCE and redirect URIs.'],
  ],
});
