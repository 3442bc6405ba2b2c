import { falsehoodRule } from '../../check/falsehood.ts';
import { any, near } from '../../check/falsehood-pattern.ts';
import { gone, hearsay, pastTense } from '../../check/falsehood-subjects.ts';
import { denied } from '../../check/falsehood-vocabulary.ts';

const path = any('mcp server fastmcp', 'server fastmcp', 'mcp fastmcp');
const sdk = any('official (python)? (sdk|package|library)', 'python sdk', 'mcp (package|sdk)', 'sdk');
const otherwise = any(
  'version 1', 'v1', '1.*', 'version one', 'mcp 2', 'fail*', 'error', 'modulenotfounderror', 'raises', 'old', 'version 2', 'v2', 'package fastmcp', 'replace',
  'mcpserver', 'wheel', 'before', 'migrat*', 'stay', 'stays', 'pin', 'pins', 'works with', 'until',
);

/** FALSE135: mcp.server.fastmcp is named as the module to import from. */
export const fastmcpImportPathRule = falsehoodRule({
  code: 'FALSE135',
  name: 'falsehoods/fastmcp-import-path',
  claim: 'A Python server imports FastMCP from mcp.server.fastmcp.',
  so: 'That is version 1 of the SDK. In version 2 the import fails, and the class is `MCPServer` from `mcp.server`. Whoever stays requires `mcp<2`.',
  verdict: 'outdated',
  correction: 'fastmcp-import-of-old',
  wrong: 'none',
  restated: [
    { all: [path], unless: [otherwise, gone, pastTense, denied, hearsay] },
    { all: [near(4, any('import', 'imports', 'importing', 'imported'), 'fastmcp'), sdk], unless: [otherwise, gone, pastTense, denied, hearsay] },
  ],
});
