import { describe, expect, it } from 'vitest';
import { testRevisions } from './fixtures/revisions.ts';
import { parseHttp, parseSse } from './http-message.ts';
import { createHttpSampleChecker, type HttpSampleDescription } from './http-sample.ts';
import { createMessageValidator } from './message-validator.ts';
import { createSurface } from './surface.ts';

const revisions = testRevisions();
const surface = createSurface(revisions);
const checker = createHttpSampleChecker({ revisions, surface, validator: createMessageValidator({ revisions, surface }) });

function check(revision: string, text: string, rest: Partial<HttpSampleDescription> = {}): string[] {
  return checker.check(text, { revision: revisions.get(revision), ...rest }).map(({ line, pointer, message }) => `${line}${pointer} ${message}`);
}

const META = '"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}';
const CALL = `POST /mcp HTTP/1.1
Host: mcp.example.com
Content-Type: application/json
Accept: application/json, text/event-stream
MCP-Protocol-Version: 2026-07-28
Mcp-Method: tools/call
Mcp-Name: weather

{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"weather","arguments":{"region":"us-west1"},${META}}}
`;
const STREAM = `HTTP/1.1 200 OK
Content-Type: text/event-stream
X-Accel-Buffering: no

event: message
data: {"jsonrpc":"2.0","method":"notifications/progress","params":{"progressToken":1,"progress":1}}

: keep-alive
data: {"jsonrpc":"2.0","id":1,
data: "result":{"resultType":"complete","content":[]}}
`;
const INITIALIZE = `POST /mcp HTTP/1.1
Content-Type: application/json
Accept: application/json, text/event-stream

{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"c","version":"1"}}}`;

describe('a good sample', () => {
  it.each<[string, string, string, Partial<HttpSampleDescription>]>([
    ['a call of 2026-07-28', '2026-07-28', CALL, { message: 'request' }],
    ['a stream', '2026-07-28', STREAM, { message: 'result', method: 'tools/call' }],
    ['a call and its stream', '2026-07-28', CALL + STREAM, {}],
    ['a name in Base64', '2026-07-28', CALL.replaceAll('"weather"', '"wörter"').replace('Mcp-Name: weather', `Mcp-Name: =?base64?${Buffer.from('wörter').toString('base64')}?=`), {}],
    ['a repeated argument', '2026-07-28', CALL.replace('\n\n', '\nMcp-Param-Region: us-west1\n\n'), {}],
    ['initialize', '2025-06-18', INITIALIZE, { message: 'request' }],
    ['the end of a session', '2025-11-25', 'DELETE /mcp HTTP/1.1\nMcp-Session-Id: 1868a90c\nMCP-Protocol-Version: 2025-11-25', {}],
    ['a stream of HTTP+SSE', '2024-11-05', 'HTTP/1.1 200 OK\nContent-Type: text/event-stream\n\nevent: endpoint\ndata: /messages?id=1', {}],
    ['a priming event', '2025-11-25', 'HTTP/1.1 200 OK\nContent-Type: text/event-stream\n\nid: 1\ndata:\n', {}],
    ['OAuth metadata', '2025-11-25', 'HTTP/1.1 200 OK\nContent-Type: application/json\n\n{"resource":"https://mcp.example.com"}', {}],
    ['a form', '2025-11-25', 'POST /token HTTP/1.1\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=authorization_code', {}],
    ['a long header', '2025-11-25', 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm="mcp",\n  scope="files:read"', {}],
    ['a batch', '2025-03-26', 'POST /mcp HTTP/1.1\nContent-Type: application/json\nAccept: application/json, text/event-stream\n\n[{"jsonrpc":"2.0","id":1,"method":"ping"}]', { message: 'batch' }],
    ['a response of the client', '2025-11-25', 'POST /mcp HTTP/1.1\nContent-Type: application/json\nAccept: application/json, text/event-stream\nMCP-Protocol-Version: 2025-11-25\n\n{"jsonrpc":"2.0","id":1,"result":{"roots":[]}}', { message: 'result', method: 'roots/list' }],
  ])('%s', (_what, revision, text, rest) => expect(check(revision, text, rest)).toEqual([]));
});

describe('a bad sample', () => {
  it.each<[string, string, string, Partial<HttpSampleDescription>, string]>([
    ['without a start line', '2025-11-25', 'Host: a', {}, '1 An HTTP sample begins with a start line'],
    ['with a broken header', '2025-11-25', 'GET / HTTP/1.1\nHost a', {}, '2 `Host a` is no header'],
    ['with a header of another revision', '2026-07-28', CALL.replace('\n\n', '\nMcp-Session-Id: 1\n\n'), {}, '8 `Mcp-Session-Id` is no header of 2026-07-28; it exists 2025-03-26 to 2025-11-25.'],
    ['with an unknown header', '2025-11-25', 'GET / HTTP/1.1\nMcp-Session: 1', {}, '2 `Mcp-Session` is no header of 2025-11-25; neither HTTP nor a revision has it.'],
    ['with a method that contradicts', '2026-07-28', CALL.replace('Mcp-Method: tools/call', 'Mcp-Method: tools/list'), {}, '6 `Mcp-Method` is `tools/list`, but the `method` of the body is `tools/call`.'],
    ['with a name that contradicts', '2026-07-28', CALL.replace('Mcp-Name: weather', 'Mcp-Name: rain'), {}, '7 `Mcp-Name` is `rain`, but `params.name` is `weather`.'],
    ['without Mcp-Name', '2026-07-28', CALL.replace('Mcp-Name: weather\n', ''), {}, '1 The request lacks the header `Mcp-Name`'],
    ['with a name it does not take', '2026-07-28', CALL.replaceAll('tools/call', 'tools/list').replace('"name":"weather","arguments":{"region":"us-west1"},', ''), {}, '7 `tools/list` has no name to repeat'],
    ['with a method that every object has', '2026-07-28', CALL.replaceAll('tools/call', 'constructor'), {}, '7 `constructor` has no name to repeat, so it takes no `Mcp-Name`'],
    ['with a revision that contradicts', '2026-07-28', CALL.replace('Version: 2026-07-28', 'Version: 2025-11-25'), {}, '5 `MCP-Protocol-Version` is `2025-11-25`, but `io.modelcontextprotocol/protocolVersion` in `_meta` is `2026-07-28`.'],
    ['with an argument that contradicts', '2026-07-28', CALL.replace('\n\n', '\nMcp-Param-Region: eu\n\n'), {}, '8 `Mcp-Param-Region` is `eu`, but no argument'],
    ['without the version header', '2025-06-18', INITIALIZE.replace(/"method".*/, '"method":"ping"}'), {}, '1 The request lacks the header `MCP-Protocol-Version`, which 2025-06-18 demands'],
    ['with another version header', '2025-06-18', INITIALIZE.replace('\n\n', '\nMCP-Protocol-Version: 2025-11-25\n\n'), {}, '4 `MCP-Protocol-Version` is `2025-11-25`, but the negotiated revision is `2025-06-18`.'],
    ['with half an Accept', '2026-07-28', CALL.replace(', text/event-stream', ''), {}, '4 `Accept` lists'],
    ['with a verb that is gone', '2026-07-28', 'GET /mcp HTTP/1.1\nAccept: text/event-stream', {}, '1 The MCP endpoint takes no GET in 2026-07-28; it takes POST.'],
    ['with a message in a PUT', '2025-06-18', INITIALIZE.replace('POST', 'PUT'), {}, '1 A JSON-RPC message is sent with POST'],
    ['with a broken body', '2025-11-25', 'HTTP/1.1 200 OK\nContent-Type: application/json\n\n{"a":', { message: 'result' }, '4 The body is no JSON'],
    ['without a content type', '2025-11-25', 'HTTP/1.1 200 OK\n\n{}', {}, '1 A message with a body needs a `Content-Type`.'],
    ['with a broken stream', '2025-11-25', 'HTTP/1.1 200 OK\nContent-Type: text/event-stream\n\n{"jsonrpc":"2.0"}', {}, '4 `{"jsonrpc":"2.0"}` is no line of an event stream'],
    ['of another kind', '2026-07-28', CALL, { message: 'result' }, '9 The sample is said to carry message=result, but it carries a request.'],
    ['with a bad message in it', '2026-07-28', CALL + STREAM.replace('"complete"', '"completed"'), {}, '18/result/resultType The `resultType` of `CallToolResult`'],
    ['with a request from the wrong side', '2025-11-25', 'HTTP/1.1 200 OK\nContent-Type: application/json\n\n{"jsonrpc":"2.0","id":1,"method":"tools/list"}', {}, '4/method `tools/list` goes client to server'],
    ['with a response of the client', '2026-07-28', 'POST /mcp HTTP/1.1\nContent-Type: application/json\n\n{"jsonrpc":"2.0","id":1,"result":{"resultType":"complete"}}', {}, '4 A client sends no response in 2026-07-28'],
  ])('%s', (_what, revision, text, rest, expected) => {
    const found = check(revision, text, rest);
    expect(found.filter((problem) => problem.startsWith(expected)), found.join('\n')).toHaveLength(1);
  });

  it('has one problem where it has one mistake', () => {
    expect(check('2026-07-28', CALL.replace('Mcp-Name: weather', 'Mcp-Name: rain'))).toHaveLength(1);
    expect(check('2025-11-25', 'HTTP/1.1 200 OK\nContent-Type: application/json\n\n{"a":', { message: 'result' })).toHaveLength(1);
  });
});

describe('parseHttp', () => {
  it('reads start lines, headers and bodies with their lines', () => {
    const { messages } = parseHttp('POST /mcp HTTP/1.1\nA: 1\n\n{\n}\n\nHTTP/1.1 202 Accepted\n');
    expect(messages).toEqual([
      { startLine: 'POST /mcp HTTP/1.1', line: 1, method: 'POST', target: '/mcp', headers: [{ name: 'A', value: '1', line: 2 }], body: '{\n}', bodyLine: 4 },
      { startLine: 'HTTP/1.1 202 Accepted', line: 7, status: 202, headers: [], body: '', bodyLine: 8 },
    ]);
  });
});

describe('parseSse', () => {
  it('joins the data of an event and skips comments', () => {
    expect(parseSse(': c\nevent: endpoint\ndata: a\ndata: b\n\nid: 1\ndata', 10).events).toEqual([
      { event: 'endpoint', data: 'a\nb', line: 12 },
      { event: 'message', data: '', line: 16 },
    ]);
  });
});
