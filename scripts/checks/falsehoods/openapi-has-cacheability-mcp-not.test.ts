import { describeFalsehood } from '../../check/test-falsehood.ts';
import { openapiHasCacheabilityMcpNotRule } from './openapi-has-cacheability-mcp-not.ts';

describeFalsehood(openapiHasCacheabilityMcpNotRule, {
  restated: [
    'Statelessness and cacheability are reasons for OpenAPI and against MCP.',
    'OpenAPI can be cached and is stateless, MCP is neither.',
    'Prefer OpenAPI where responses must be cacheable.',
    'Cacheability speaks for OpenAPI over MCP.',
    'Choose OpenAPI when you need caching, since MCP has none.',
    'MCP responses cannot be cached.',
    'A plain HTTP API is cacheable and stateless, which MCP is not.',
    'OpenAPI services are stateless and easy to cache, so prefer them to MCP for simple reads.',
    'Caching is where OpenAPI beats MCP.',
    'MCP gives up the caching and the statelessness of a plain HTTP API.',
    'For cacheable, stateless requests OpenAPI is the better choice.',
    'OpenAPI is stateless and cacheable, which speaks against MCP for public data.',
    'MCP lacks the cacheability of OpenAPI.',
    'Caches work with OpenAPI and not with MCP.',
  ],
  alike: [
    'Lists and reads of MCP carry cache hints.',
    'Tool results carry no cache hint, which leaves OpenAPI an advantage.',
    'Cacheability is no argument against MCP any more.',
    'Until [[2025-11-25]] no result of MCP said how long it stays fresh, and OpenAPI could be cached.',
    'An HTTP GET can be cached.',
    'OpenAPI and MCP are both stateless.',
  ],
});
