import { expect, it } from 'vitest';
import { changed, replace } from '../../check/test-content.ts';

const session = 'questions/session-lifecycle.mdx';
const request = `POST /mcp HTTP/1.1
Content-Type: application/json
Accept: application/json, text/event-stream
MCP-Protocol-Version: 2025-11-25

{
  "jsonrpc": "2.0",
  "id": 1,
  "method": "tools/list"
}`;
const http = (text: string, words = 'revision=2025-11-25 message=request facts=tools-list-exists') =>
  changed(session, replace('### What stayed', `\`\`\`http ${words}\n${text}\n\`\`\`\n\n### What stayed`));

it('accepts a request of its revision', () => {
  expect(http(request).report).toEqual([]);
});

it('reports a header that the revision lacks, at its line', () => {
  const { report, at } = http(request.replace('MCP-Protocol', 'Mcp-Method: tools/list\nMCP-Protocol'));
  expect(report).toEqual([at('Mcp-Method', 'SAMPLE005')]);
});

it('reports a mistake in the body, at the member', () => {
  const { report, at } = http(request.replace('"tools/list"\n', '"tools/list",\n  "params": {\n    "cursr": "a"\n  }\n'));
  expect(report).toEqual([at('"cursr"', 'SAMPLE005')]);
});

it('reports a mistake in an event, behind its field', () => {
  const stream = 'HTTP/1.1 200 OK\nContent-Type: text/event-stream\n\ndata: {"jsonrpc":"2.0","id":1,"result":{"tools":[],"cursr":"a"}}';
  const { report, at } = http(stream, 'revision=2025-11-25 message=result method=tools/list facts=tools-list-exists');
  expect(report).toEqual([at('"cursr"', 'SAMPLE005')]);
});

it('reports a member that stands twice, in a body and in an event', () => {
  const body = http(request.replace('"id": 1,', '"id": 1,\n  "method": "ping",'));
  expect(body.report).toEqual([body.at('"method": "tools/list"', 'SAMPLE005')]);
  const stream = 'HTTP/1.1 200 OK\nContent-Type: text/event-stream\n\ndata: {"jsonrpc":"2.0","id":1,"id":1,"result":{"tools":[]}}';
  const event = http(stream, 'revision=2025-11-25 message=result method=tools/list facts=tools-list-exists');
  expect(event.report).toEqual([event.at('"id":1', 'SAMPLE005', 2)]);
});

it('leaves other HTTP and mistakes shown on purpose alone', () => {
  const wrong = request.replace('MCP-Protocol', 'Mcp-Method: tools/list\nMCP-Protocol');
  expect(http(wrong.replace('"jsonrpc": "2.0",', '"version": 2,'), 'other="x"').report).toEqual([]);
  expect(http(wrong, 'revision=2025-11-25 message=request heard').report).toEqual([]);
});
