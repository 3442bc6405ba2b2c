import { falsehoodRule } from '../../check/falsehood.ts';
import { any, inOrder } from '../../check/falsehood-pattern.ts';
import { denying, reported } from '../../check/falsehood-vocabulary.ts';

const endpoint = any(
  'authoriz* (endpoint*|server*|url*|metadata|address)', 'oauth (endpoint*|metadata|server*|url*|configuration|details)',
  'auth (endpoint*|capability|url*|server*|metadata)', 'authentication (endpoint*|url*|server*)', 'login (url|endpoint|page)', 'token endpoint',
  'endpoint* (for|of) (oauth|authoriz*)', 'issuer', 'where to (log in|authorize|authenticate|sign in|get a token)',
);
const capabilities = any(
  'capabilities', 'capability (declaration|declarations|negotiation|object|exchange|set|map|list)',
  '(mcp|auth|oauth|a|server|authorization|initialize) capability',
);
const within = any(
  inOrder(
    4,
    any(
      'in', 'into', 'inside', 'within', 'through', 'via', 'from', 'among', 'amongst', 'part of', 'by', 'using', 'under', 'as', 'of', 'to',
      'alongside', 'with', 'at',
    ),
    capabilities,
  ),
  inOrder(
    5, capabilities,
    any(
      'name*', 'carr*', 'contain*', 'hold*', 'include*', 'with', 'list*', 'point*', 'state*', 'give*', 'tell*', 'reveal*', 'advertis*', 'announc*',
      'has', 'have', 'expos*', 'declar*', 'publish*',
    ),
    endpoint,
  ),
  inOrder(5, any('capability', 'capabilities'), 'that', endpoint),
);
const apart = any(
  'separate*', 'nothing', 'metadata (document|of)', 'authorization server supports', 'well known', 'token says', 'rather than', 'instead',
  'www authenticate', 'supports the capability', 'a token',
);

/** FALSE015: The authorization endpoint is said to stand among the capabilities. */
export const authEndpointInCapabilitiesRule = falsehoodRule({
  code: 'FALSE015',
  name: 'falsehoods/auth-endpoint-in-capabilities',
  claim: 'A server advertises its authorization endpoint in its MCP capabilities.',
  so: 'No revision has a capability for it. 2025-03-26 uses metadata at the base address of the server or default paths; since 2025-06-18 the metadata of the protected resource leads to the authorization server.',
  verdict: 'wrong',
  correction: 'authorization-in-capabilities',
  wrong: '..',
  restated: [
    { all: [endpoint, within], unless: [denying(any(endpoint, capabilities), 6), reported, apart] },
    {
      all: [
        inOrder(
          4, any('authorization', 'oauth', 'authentication', 'auth'),
          any('declared', 'advertised', 'announced', 'negotiated', 'listed', 'is', 'stands'),
          inOrder(4, any('as', 'in', 'among', 'through', 'with', 'via'), capabilities),
        ),
      ],
      unless: [denying(capabilities, 6), reported, apart, 'extension*'],
    },
  ],
});
