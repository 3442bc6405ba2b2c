import { expect, it } from 'vitest';
import { linesOf, richContent } from '../test-operator.ts';
import { bodyAgainstHeader, dropHeader, foreignHeader, headerAgainstBody, inventHeader, wrongStart } from './http-samples.ts';

const base = richContent();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [bodyAgainstHeader, [
      'questions/session-lifecycle/http.1/params._meta.io.modelcontextprotocol/protocolVersion>2025-11-25 SAMPLE005 | ```http revision=2026-07-28 message=request facts="tools-list-exists"',
      'questions/session-lifecycle/http.1/params.name>other_tool SAMPLE005 | ```http revision=2026-07-28 message=request facts="tools-list-exists"',
    ]],
    [dropHeader, [
      'questions/session-lifecycle/http.1/MCP-Protocol-Version SAMPLE005 | ```http revision=2026-07-28 message=request facts="tools-list-exists"',
      'questions/session-lifecycle/http.1/Mcp-Name SAMPLE005 | ```http revision=2026-07-28 message=request facts="tools-list-exists"',
    ]],
    [foreignHeader, [
      'questions/session-lifecycle/http.1/Last-Event-ID SAMPLE005 | Last-Event-ID: a1',
      'questions/session-lifecycle/http.2/Mcp-Session-Id SAMPLE005 | Mcp-Session-Id: a1',
    ]],
    [headerAgainstBody, [
      'questions/session-lifecycle/http.1/MCP-Protocol-Version>2024-11-05 SAMPLE005 | ```http revision=2026-07-28 message=request facts="tools-list-exists"',
      'questions/session-lifecycle/http.1/Mcp-Method>resources/read SAMPLE005 | ```http revision=2026-07-28 message=request facts="tools-list-exists"',
    ]],
    [inventHeader, [
      'questions/session-lifecycle/http.1/Content-Type/Mcp-Trace SAMPLE005 | Mcp-Trace: 4711',
      'questions/session-lifecycle/http.1/Mcp-Method/Mcp-Trace SAMPLE005 | Mcp-Trace: 4711',
    ]],
    [wrongStart, [
      'questions/session-lifecycle/http.1>PUT /mcp HTTP/1.1 SAMPLE005 | PUT /mcp HTTP/1.1',
      'questions/session-lifecycle/http.1>Post the following: SAMPLE005 | Post the following:',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(linesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
