import { describeFalsehood } from '../../check/test-falsehood.ts';
import { fastmcpImportPathRule } from './fastmcp-import-path.ts';

describeFalsehood(fastmcpImportPathRule, {
  restated: [
    '`from mcp.server.fastmcp import FastMCP` is the import to use.',
    'A Python server begins with the import of FastMCP from mcp.server.fastmcp.',
    'Import `FastMCP` from `mcp.server.fastmcp`.',
    'The first line of a server is `from mcp.server.fastmcp import FastMCP`.',
    'Start with `from mcp.server.fastmcp import FastMCP`, then create the server.',
    'The class comes from `mcp.server.fastmcp`.',
    'You get FastMCP by importing it from `mcp.server.fastmcp`.',
    'The server class is imported from `mcp.server.fastmcp`.',
    'A minimal server starts with `from mcp.server.fastmcp import FastMCP`.',
    'You import FastMCP by writing `from mcp.server.fastmcp import FastMCP`.',
    'FastMCP lives in the module `mcp.server.fastmcp`.',
    'The class to import is `FastMCP` from `mcp.server.fastmcp`.',
    '`mcp.server.fastmcp` is where the server class is found.',
    'Servers in Python import FastMCP from `mcp.server.fastmcp`.',
  ],
  alike: [
    'In version 2 `mcp.server.fastmcp` fails to import.',
    '`from mcp.server.fastmcp import FastMCP` works with `mcp<2` only.',
    'Replace `mcp.server.fastmcp` by `mcp.server`.',
    'Import `MCPServer` from `mcp.server`.',
    'With version 1 a server begins with `from mcp.server.fastmcp import FastMCP`.',
    'Import `FastMCP` from the package `fastmcp`.',
  ],
});
