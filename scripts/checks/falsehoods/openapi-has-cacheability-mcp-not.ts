import { falsehoodRule } from '../../check/falsehood.ts';
import { any, near } from '../../check/falsehood-pattern.ts';
import { aside, deny, mcp } from '../../check/falsehood-subjects.ts';

const openapi = any('openapi', 'open api', '(plain|ordinary|classic)? http api*', 'rest api*', 'rest', 'http get');
const cached = any('cach*', 'stateless*', 'statelessness');
const otherwise = any(
  'hint', 'hints', 'no (argument|reason|advantage)', 'not (an|a|the) (argument|reason|advantage)', 'both', 'too', 'tool results', 'lists and reads', 'ttl*',
  'cachescope', 'as well', 'mcp is stateless', 'one policy', 'for calls', 'prompt cach*', 'http (get|clients)',
);

/** FALSE131: statelessness and caching are said to speak for OpenAPI and against MCP. */
export const openapiHasCacheabilityMcpNotRule = falsehoodRule({
  code: 'FALSE131',
  name: 'falsehoods/openapi-has-cacheability-mcp-not',
  claim: 'Statelessness and cacheability are reasons for OpenAPI and against MCP.',
  so: 'Since 2026-07-28 requests of MCP are self-contained, and lists and reads say how long they stay fresh and who may cache them. Tool results carry no such hint.',
  verdict: 'outdated',
  correction: 'only-openapi-is-cacheable',
  wrong: '2026-07-28..',
  restated: [
    { all: [openapi, cached], unless: [otherwise, aside] },
    { all: [mcp, any(deny(any('cach*'), 6), 'uncach*', 'not cach*')], unless: [otherwise, aside] },
    { all: [near(6, openapi, any('stateless*', 'cacheable', 'caching'))], unless: [otherwise, aside] },
  ],
});
