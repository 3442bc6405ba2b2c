import { expect, it } from 'vitest';
import { changed, replace } from '../../check/test-content.ts';
import { firstSyntaxError } from './python-sample.ts';

const session = 'questions/session-lifecycle.mdx';
const python = (code: string, words = 'sdk="mcp@1.28.1"') => changed(session, replace('### What stayed', `\`\`\`python ${words}\n${code}\n\`\`\`\n\n### What stayed`));

it('accepts Python that parses', () => {
  expect(python('from mcp.server.fastmcp import FastMCP\n\nserver = FastMCP("shop")\n\n\n@server.tool()\nasync def find(name: str) -> str:\n    ...').report).toEqual([]);
});

it('reports the first place that does not parse', () => {
  const { report, at } = python('def find(name):\n    return name +\n\nprint(1)');
  expect(report).toEqual([at('\n\nprint(1)', 'SAMPLE007')]);
});

it('leaves a mistake shown on purpose alone', () => {
  expect(python('def find(:', 'sdk=none heard').report).toEqual([]);
});

it.each(['x = 1', 'match x:\n    case {"a": b}:\n        pass', 'f"{x!r:>{width}}"', 'async with a as b, c as d:\n    pass', 'type X = int', ''])('parses %j', (code) => {
  expect(firstSyntaxError(code)).toBeUndefined();
});
