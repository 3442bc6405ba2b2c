import { expect, test } from 'vitest';
import { mayBreak, piecesOf } from './long-code.ts';

test('short identifiers never break, long ones do so behind a slash', () => {
  expect(mayBreak('Mcp-Session-Id')).toBe(false);
  expect(piecesOf('tools/list')).toEqual(['tools/list']);
  expect(piecesOf('io.modelcontextprotocol/tasks')).toEqual(['io.modelcontextprotocol/', 'tasks']);
  expect(piecesOf('"https://mcp.example/token"')).toEqual(['"https://mcp.example/', 'token"']);
});
