import { describe, expect, it } from 'vitest';
import { checkHttp as check, post, response } from './fixtures/http.ts';

const done = { jsonrpc: '2.0', id: 1, result: { tools: [] } };
const list = { method: 'tools/list' };
const error = (code: number, data?: unknown) => ({ jsonrpc: '2.0', id: 1, error: { code, message: 'No.', ...(data !== undefined && { data }) } });
const stream = (status: string, ...events: string[]) => `HTTP/1.1 ${status}\nContent-Type: text/event-stream\n\n${events.join('\n\n')}\n`;

describe('the status line', () => {
  it('has the name of its status', () => {
    expect(check('2025-11-25', response('404 Not Found'))).toEqual([]);
    expect(check('2025-11-25', response('404'))).toEqual([]);
    expect(check('2025-11-25', response('404 Bad Request'))).toEqual(['1 The status 404 is called "Not Found", not "Bad Request".']);
    expect(check('2025-11-25', response('419 Session Expired'))).toEqual(['1 419 is no status of HTTP.']);
  });
});

describe('a result', () => {
  it('comes with 200', () => {
    expect(check('2025-11-25', response('200 OK', done), list)).toEqual([]);
    expect(check('2025-11-25', response('201 Created', done), list)).toEqual(['1 A result comes with the status 200, not 201.']);
    expect(check('2025-11-25', response('404 Not Found', done), list)).toEqual(['1 A result comes with the status 200, not 404.']);
  });

  it('is no body of a 202', () => {
    expect(check('2025-11-25', response('202 Accepted', done), list)[0]).toContain('202 has no body');
    expect(check('2025-11-25', response('202 Accepted'))).toEqual([]);
  });

  it('comes on the stream in HTTP+SSE', () => {
    expect(check('2024-11-05', response('200 OK', done), list)).toEqual(['4 In 2024-11-05 the server sends its messages on the open event stream, never in the response to a POST.']);
    expect(check('2024-11-05', stream('200 OK', `event: message\ndata: ${JSON.stringify(done)}`), list)).toEqual([]);
  });

  it('is JSON', () => {
    expect(check('2025-11-25', response('200 OK', done, { 'Content-Type': 'text/html' }), list)[0]).toContain('`application/json` or in a `text/event-stream`');
  });
});

describe('an error of the stateless revision', () => {
  it.each([
    [-32020, '400 Bad Request', undefined],
    [-32021, '400 Bad Request', { requiredCapabilities: {} }],
    [-32022, '400 Bad Request', { supported: ['2026-07-28'], requested: '2027-01-01' }],
    [-32601, '404 Not Found', undefined],
    [-32602, '400 Bad Request', undefined],
    [-32602, '200 OK', undefined],
    [-32603, '500 Internal Server Error', undefined],
  ])('%d comes with %s', (code, status, data) => {
    expect(check('2026-07-28', response(status, error(code, data)))).toEqual([]);
  });

  it.each([
    [-32020, '200 OK', '1 The error `-32020` comes with the status 400 in 2026-07-28, not 200.'],
    [-32601, '400 Bad Request', '1 The error `-32601` comes with the status 404 in 2026-07-28, not 400.'],
    [-32602, '404 Not Found', '4 With the status 404 the body says `-32601` in 2026-07-28, not `-32602`.'],
  ])('%d does not come with %s', (code, status, expected) => {
    expect(check('2026-07-28', response(status, error(code)))).toEqual([expected]);
  });

  it('is free before', () => {
    expect(check('2025-11-25', response('200 OK', error(-32601)))).toEqual([]);
    expect(check('2025-11-25', response('404 Not Found', error(-32600)))).toEqual([]);
  });
});

describe('a 401', () => {
  const challenge = { 'WWW-Authenticate': 'Bearer resource_metadata="https://mcp.example/.well-known/oauth-protected-resource"' };

  it('carries the challenge where the revision demands it', () => {
    expect(check('2025-06-18', response('401 Unauthorized'))).toEqual(['1 A 401 of 2025-06-18 carries the header `WWW-Authenticate`.']);
    for (const revision of ['2025-03-26', '2025-11-25', '2026-07-28']) expect(check(revision, response('401 Unauthorized'))).toEqual([]);
    expect(check('2025-06-18', response('401 Unauthorized', undefined, challenge))).toEqual([]);
  });
});

describe('a stream', () => {
  it('comes with 200', () => {
    expect(check('2025-11-25', stream('202 Accepted', 'data: {"jsonrpc":"2.0","method":"notifications/tools/list_changed"}'))[0]).toContain('has no body');
    expect(check('2025-11-25', stream('400 Bad Request', 'data: {"jsonrpc":"2.0","method":"notifications/tools/list_changed"}'))).toEqual(['1 A stream of events comes with the status 200, not 400.']);
  });

  it('has no address for POSTs outside HTTP+SSE', () => {
    expect(check('2024-11-05', stream('200 OK', 'event: endpoint\ndata: /messages?id=1'))).toEqual([]);
    expect(check('2025-11-25', stream('200 OK', 'event: endpoint\ndata: /messages?id=1'))).toEqual(['5 The event `endpoint` belongs to HTTP+SSE; the transport of 2025-11-25 has one endpoint.']);
  });

  it('hides no message under another name', () => {
    expect(check('2025-11-25', stream('200 OK', `event: result\ndata: ${JSON.stringify(done)}`), list)).toEqual(['5 A JSON-RPC message travels in events named `message`, or without a name, not `result`.']);
  });

  it('is where the server speaks without an answer', () => {
    const news = '{"jsonrpc":"2.0","method":"notifications/tools/list_changed"}';
    expect(check('2025-11-25', stream('200 OK', `data: ${news}`))).toEqual([]);
    expect(check('2025-11-25', `HTTP/1.1 200 OK\nContent-Type: application/json\n\n${news}`)).toEqual(['4 A server sends a notification in an event stream only.']);
  });
});

it('has no header of a request', () => {
  expect(check('2026-07-28', response('200 OK', { jsonrpc: '2.0', id: 1, result: { resultType: 'complete', content: [] } }, { 'MCP-Protocol-Version': '2026-07-28' }), { method: 'tools/call' })).toEqual([
    '3 `MCP-Protocol-Version` is a header of requests.',
  ]);
  expect(check('2025-11-25', post('2025-11-25', { id: 1, method: 'ping' }) + response('200 OK', { jsonrpc: '2.0', id: 1, result: {} }))).toEqual([]);
});
