import { expect, it } from 'vitest';
import { pythonUses } from './python-uses.ts';

const uses = (code: string) => pythonUses(code, 'mcp', new Set(['server'])).map(({ kind, name }) => `${kind} ${name}`);

it('reads imports, with the names they are given', () => {
  expect(uses('from mcp.server import MCPServer, x as y\nimport mcp.types\nimport logging')).toEqual([
    'module mcp.server', 'import MCPServer', 'import x', 'module mcp.types',
  ]);
});

it('follows an object from the class that makes it to its members and arguments', () => {
  const code = 'from mcp.server import MCPServer\nserver = MCPServer("a", version="1")\n\n@server.tool(title="x")\ndef f() -> None:\n    server.run(port=1)\n';
  expect(uses(code)).toEqual(['module mcp.server', 'import MCPServer', 'argument version', 'member tool', 'argument title', 'argument port', 'member run']);
});

it('follows what a context gives and what is awaited', () => {
  const code = 'from mcp import Client\nasync def main():\n    async with Client(x) as client:\n        found = await client.call_tool("a")\n        print(found.is_error)\n';
  expect(uses(code)).toEqual(['module mcp', 'import Client', 'member call_tool', 'member is_error']);
});

it('leaves everything else alone', () => {
  expect(uses('import logging\nlog = logging.getLogger("a")\nlog.info("x", extra=1)\n')).toEqual([]);
});

it('follows an object of the server that stands beside a test', () => {
  expect(uses('from server import mcp\nmcp.run()')).toEqual(['member run']);
});
