import { expect, it } from 'vitest';
import { changed, replace } from '../../check/test-content.ts';

const session = 'questions/session-lifecycle.mdx';
const python = (code: string, words = 'sdk="mcp@1.28.1"') =>
  changed(session, replace('### What stayed', `\`\`\`python ${words}\n${code}\n\`\`\`\n\n### What stayed`));

it('accepts names that the version has', () => {
  expect(python('from mcp.server.fastmcp import FastMCP\n\nserver = FastMCP("shop")\n\n\n@server.tool()\nasync def find(name: str) -> str:\n    ...').report).toEqual([]);
});

it('reports a module, a name, a member and an argument that it does not have', () => {
  const { report, at } = python('from mcp.nowhere import Thing\nfrom mcp.server.fastmcp import FastMPC\n\nserver = FastMPC("shop", prt=1)\nserver.runn()');
  expect(report).toEqual([at('mcp.nowhere', 'SAMPLE009'), at('FastMPC', 'SAMPLE009'), at('prt', 'SAMPLE009'), at('runn', 'SAMPLE009')]);
});

it('reports a version without a table, with the versions there are', () => {
  const { problems } = python('x = 1', 'sdk="mcp@9.9.9"');
  expect(problems.map(({ code, mend }) => [code, mend.includes('mcp@1.28.1')])).toEqual([['SAMPLE009', true]]);
});

it('reports a module with a name that every object has', () => {
  const { report, at } = python('from mcp.server.fastmcp import constructor\nimport mcp.toString');
  expect(report).toEqual([at('constructor', 'SAMPLE009'), at('mcp.toString', 'SAMPLE009')]);
});
