import { expect, it } from 'vitest';
import { linesOf, richContent } from '../test-operator.ts';
import { breakPython, wrongArgument, wrongImport, wrongMember, wrongPin, wrongPythonName, wrongPythonPin } from './program-samples.ts';

const base = richContent();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [breakPython, [
      'questions/session-lifecycle/python.1/:.76 SAMPLE007 | def find(title str) -> str:',
      'questions/session-lifecycle/python.1/).40 SAMPLE007 | mcp = FastMCP("shelf", port=8000',
    ]],
    [wrongArgument, [
      'questions/session-lifecycle/ts.1/\'shelf\'.74 SAMPLE006 | const server = new McpServer({ name: 42, version: \'1.0.0\' });',
      'questions/session-lifecycle/ts.1/\'Finds a book\'.156 SAMPLE006 | ```ts sdk="@modelcontextprotocol/server@2.4.0"',
    ]],
    [wrongImport, [
      'questions/session-lifecycle/ts.1/McpServer.0 SAMPLE006 | import { McpeSrver } from \'@modelcontextprotocol/server\';',
      'questions/session-lifecycle/ts.1/@modelcontextprotocol/server.20 SAMPLE006 | import { McpServer } from \'@modelcontextprotocol/server/v3\';',
    ]],
    [wrongMember, [
      'questions/session-lifecycle/ts.1/registerTool.126 SAMPLE006 | server.regisetrTool(\'find\', { description: \'Finds a book\' }, async () => ({ content: [{ type: \'text\', text: \'Shelf 3\' }] }));',
    ]],
    [wrongPin, [
      'questions/session-lifecycle/ts.1/0>@modelcontextprotocol/server@2.4.1 SAMPLE008 | ```ts sdk="@modelcontextprotocol/server@2.4.1"',
      'questions/session-lifecycle/ts.1/0>@modelcontextprotocol/server SAMPLE008 | ```ts sdk="@modelcontextprotocol/server"',
    ]],
    [wrongPythonName, [
      'questions/session-lifecycle/python.1/FastMCP.0 SAMPLE009 | from mcp.server.fastmcp import FatsMCP',
      'questions/session-lifecycle/python.1/port.44 SAMPLE009 | mcp = FastMCP("shelf", prot=8000)',
    ]],
    [wrongPythonPin, [
      'questions/session-lifecycle/python.1>mcp@2.99.0 SAMPLE009 | ```python sdk="mcp@2.99.0"',
      'questions/session-lifecycle/python.1>mcp-sdk@2.3.0 SAMPLE009 | ```python sdk="mcp-sdk@2.3.0"',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(linesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
