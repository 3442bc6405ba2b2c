import { describe, expect, it } from 'vitest';
import { checkHttp as check, post, response } from './fixtures/http.ts';

const list = { id: 1, method: 'tools/list' };
const streamable = ['2025-03-26', '2025-06-18', '2025-11-25', '2026-07-28'];

describe('a POST', () => {
  it.each(streamable)('is as %s wants it', (revision) => {
    expect(check(revision, post(revision, list))).toEqual([]);
  });

  it.each(streamable)('lists both types of answer in %s', (revision) => {
    expect(check(revision, post(revision, list, { Accept: '' }))).toEqual([`1 The request lacks the header \`Accept\`, which ${revision} demands on a POST to the MCP endpoint.`]);
    expect(check(revision, post(revision, list, { Accept: 'application/json' }))).toEqual(['3 `Accept` lists `application/json` and `text/event-stream` on a POST to the MCP endpoint.']);
  });

  it('needs no Accept on HTTP+SSE', () => {
    expect(check('2024-11-05', post('2024-11-05', list, { Accept: '' }))).toEqual([]);
  });

  it('carries JSON', () => {
    expect(check('2025-11-25', post('2025-11-25', list, { 'Content-Type': 'text/plain' }))).toEqual(['6 A JSON-RPC message travels as `application/json`, but the `Content-Type` is `text/plain`.']);
    expect(check('2025-11-25', post('2025-11-25', list, { 'Content-Type': 'text/event-stream' }))[0]).toContain('travels as `application/json`');
  });

  it('names the version also with a response of the client', () => {
    const answer = { id: 1, result: { roots: [] } };
    const rest = { method: 'roots/list' };
    expect(check('2025-11-25', post('2025-11-25', answer), rest)).toEqual([]);
    expect(check('2025-11-25', post('2025-11-25', answer, { 'MCP-Protocol-Version': '' }), rest)).toHaveLength(1);
    expect(check('2025-11-25', post('2025-11-25', answer, { 'MCP-Protocol-Version': '2025-06-18' }), rest)).toHaveLength(1);
  });

  it('names no version in the revision whose transport does not know the header', () => {
    expect(check('2025-03-26', post('2025-03-26', list, { 'MCP-Protocol-Version': '2025-03-26' }))[0]).toContain('Only requests for authorization server metadata carry');
    expect(check('2025-03-26', 'GET /.well-known/oauth-authorization-server HTTP/1.1\nMCP-Protocol-Version: 2025-03-26')).toEqual([]);
  });

  it('carries no session on the handshake', () => {
    const initialize = { id: 1, method: 'initialize', params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'a', version: '1' } } };
    expect(check('2025-11-25', post('2025-11-25', initialize))).toEqual([]);
    expect(check('2025-11-25', post('2025-11-25', initialize, { 'Mcp-Session-Id': 'a' }))).toEqual(['4 `initialize` begins a session, so it carries no id of one.']);
  });

  it('cancels nothing in the stateless revision', () => {
    const cancel = { method: 'notifications/cancelled', params: { requestId: 1 } };
    expect(check('2025-11-25', post('2025-11-25', cancel))).toEqual([]);
    expect(check('2026-07-28', post('2026-07-28', cancel))[0]).toContain('cancels by closing the response stream');
  });
});

describe('a token', () => {
  it('is a bearer token in its header', () => {
    expect(check('2025-11-25', post('2025-11-25', list, { Authorization: 'Bearer abc' }))).toEqual([]);
    expect(check('2025-11-25', post('2025-11-25', list, { Authorization: 'Basic abc' }))).toEqual(['5 The MCP endpoint takes an access token as a bearer token.']);
  });

  it('never stands in the address', () => {
    expect(check('2025-11-25', post('2025-11-25', list).replace('/mcp', '/mcp?access_token=abc'))[0]).toContain('never stands in the query string');
  });
});

describe('GET and DELETE', () => {
  const get = (headers: string) => `GET /mcp HTTP/1.1\n${headers}`;

  it('are those of the session era', () => {
    expect(check('2025-11-25', get('Accept: text/event-stream\nMcp-Session-Id: a\nMCP-Protocol-Version: 2025-11-25'))).toEqual([]);
    expect(check('2025-11-25', 'DELETE /mcp HTTP/1.1\nMcp-Session-Id: a\nMCP-Protocol-Version: 2025-11-25')).toEqual([]);
    expect(check('2025-03-26', 'DELETE /mcp HTTP/1.1\nMcp-Session-Id: a')).toEqual([]);
    expect(check('2025-11-25', 'GET /.well-known/oauth-protected-resource/mcp HTTP/1.1')).toEqual([]);
  });

  it.each([
    [get('Mcp-Session-Id: a\nMCP-Protocol-Version: 2025-11-25'), '1 A GET to the MCP endpoint lists `text/event-stream` in `Accept`.'],
    [get('Accept: application/json\nMCP-Protocol-Version: 2025-11-25'), '2 A GET to the MCP endpoint lists `text/event-stream` in `Accept`.'],
    [get('Accept: text/event-stream\nMcp-Session-Id: a'), '1 The request lacks the header `MCP-Protocol-Version`, which 2025-11-25 demands after the handshake.'],
    [get('Accept: text/event-stream\nMCP-Protocol-Version: 2025-06-18'), '3 `MCP-Protocol-Version` is `2025-06-18`, but the negotiated revision is `2025-11-25`.'],
    ['DELETE /mcp HTTP/1.1\nMCP-Protocol-Version: 2025-11-25', '1 A DELETE ends a session, so it names it in `Mcp-Session-Id`.'],
  ])('are reported where something is missing', (text, expected) => {
    expect(check('2025-11-25', text)).toEqual([expected]);
  });

  it('are gone in the stateless revision, but an older client may be told so', () => {
    expect(check('2026-07-28', get('Accept: text/event-stream'))).toEqual(['1 The MCP endpoint takes no GET in 2026-07-28; it takes POST.']);
    expect(check('2026-07-28', `${get('Accept: text/event-stream')}\n\n${response('405 Method Not Allowed', undefined, { Allow: 'POST' })}`)).toEqual([]);
  });
});

describe('headers by themselves', () => {
  it.each([
    [{ 'WWW-Authenticate': 'Bearer' }, '`WWW-Authenticate` is a header of responses.'],
    [{ 'Mcp-Session-Id': 'ä' }, 'signs that are not visible ASCII'],
  ])('are reported: %o', (headers, expected) => {
    expect(check('2025-11-25', post('2025-11-25', list, headers))).toEqual([expect.stringContaining(expected) as string]);
  });

  it('stand once', () => {
    expect(check('2025-11-25', post('2025-11-25', list).replace('Accept:', 'Content-Type: application/json\nAccept:'))).toEqual(['3 The header `Content-Type` stands twice.']);
  });

  it('are told how to carry other signs', () => {
    expect(check('2026-07-28', post('2026-07-28', { id: 1, method: 'tools/call', params: { name: 'wörter' } }))[0]).toContain('=?base64?');
  });
});
