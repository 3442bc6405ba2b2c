import { expect, it } from 'vitest';
import { linesOf, richContent } from '../test-operator.ts';
import { restateFalsehood, restateInEra } from './falsehoods.ts';

const base = richContent();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [restateFalsehood, [
      'FALSE001.1@paragraph FALSE001 | MCP is a transport-layer protocol. [A server MAY hand out `Mcp-Session-Id`.](fact:session-id-optional) In [[2025-06-18]] too.',
      'FALSE001.5@term FALSE001 | definition: "At heart the Model Context Protocol is a transport-level protocol. What related requests share, [unless lists change](fact:lists-change)."',
      'FALSE002.1@rubric FALSE002 | - "HTTP+SSE was deprecated in [[2025-06-18]]. Knows when it went"',
      'FALSE002.5@probe FALSE002 | probe: { ask: What lists them?, answer: "HTTP+SSE gave way to Streamable HTTP in [[2025-06-18]]. [`tools/list`](fact:tools-list-exists) does." }',
      'FALSE003.1@say FALSE003 | say: "Streamable HTTP became the standard HTTP transport with [[2025-06-18]]. [The header `Mcp-Session-Id` is gone](fact:session-header-removed), so state is named in each request."',
    ]],
    [restateInEra, [
      'FALSE001.1@2024-11-05 FALSE001 | MCP is a transport-layer protocol.',
      'FALSE001.5@2024-11-05 FALSE001 | At heart the Model Context Protocol is a transport-level protocol.',
      'FALSE002.1@2025-11-25 FALSE002 | HTTP+SSE was deprecated in [[2025-06-18]].',
      'FALSE002.5@2025-11-25 FALSE002 | HTTP+SSE gave way to Streamable HTTP in [[2025-06-18]].',
      'FALSE003.1@2025-06-18 FALSE003 | Streamable HTTP became the standard HTTP transport with [[2025-06-18]].',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(linesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
