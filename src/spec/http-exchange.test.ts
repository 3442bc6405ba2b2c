import { describe, expect, it } from 'vitest';
import { checkHttp as check, post, response } from './fixtures/http.ts';

const list = { id: 1, method: 'tools/list' };
const done = (id: unknown) => ({ jsonrpc: '2.0', id, result: { tools: [] } });

describe('an answer', () => {
  it('has the id of its request', () => {
    expect(check('2025-11-25', post('2025-11-25', list) + response('200 OK', done(1)))).toEqual([]);
    expect(check('2025-11-25', post('2025-11-25', list) + response('200 OK', done(2)), { method: 'tools/list' })).toEqual(['11 The response has the id 2, but the request has 1.']);
    expect(check('2025-11-25', post('2025-11-25', list) + response('200 OK', done('1')), { method: 'tools/list' })).toHaveLength(1);
  });

  it('answers the method of the request and no other', () => {
    expect(check('2025-11-25', post('2025-11-25', list) + response('200 OK', done(1)), { message: 'result', method: 'prompts/list' })).toEqual([
      '11 The sample is said to answer `prompts/list`, but the request in it is `tools/list`.',
    ]);
  });

  it('is a body for a request, and 202 for what asks for none', () => {
    const notification = { method: 'notifications/initialized' };
    expect(check('2025-11-25', post('2025-11-25', notification) + response('202 Accepted'))).toEqual([]);
    expect(check('2025-11-25', post('2025-11-25', notification) + response('400 Bad Request'))).toEqual([]);
    expect(check('2025-11-25', post('2025-11-25', notification) + response('200 OK'))).toEqual(['8 What asks for no answer is accepted with the status 202 and no body, not with 200.']);
    expect(check('2025-11-25', post('2025-11-25', list) + response('202 Accepted'))).toEqual(['8 The status 202 answers notifications and responses; a request is answered by a JSON object or a stream.']);
  });

  it('is a stream for GET, or a refusal', () => {
    const get = 'GET /mcp HTTP/1.1\nAccept: text/event-stream\nMCP-Protocol-Version: 2025-11-25\n\n';
    expect(check('2025-11-25', get + response('405 Method Not Allowed'))).toEqual([]);
    expect(check('2025-11-25', `${get}HTTP/1.1 200 OK\nContent-Type: text/event-stream\n\nid: 1\ndata:\n`)).toEqual([]);
    expect(check('2025-11-25', get + response('200 OK', {}))[0]).toContain('is answered by a `text/event-stream`');
  });

  it('may be a batch, each with its id', () => {
    const batch = `POST /mcp HTTP/1.1\nContent-Type: application/json\nAccept: application/json, text/event-stream\n\n${JSON.stringify([{ jsonrpc: '2.0', ...list }, { jsonrpc: '2.0', id: 2, method: 'ping' }])}\n\n`;
    expect(check('2025-03-26', batch + response('200 OK', [done(1), { jsonrpc: '2.0', id: 2, result: {} }]))).toEqual([]);
    expect(check('2025-03-26', batch + response('200 OK', [done(1), { jsonrpc: '2.0', id: 3, result: {} }]))).toEqual(['10 The response has the id 3, but the request has 1, 2.']);
  });
});

describe('a question inside a result', () => {
  const CAPABILITIES = 'io.modelcontextprotocol/clientCapabilities';
  const call = (id: number, capabilities: object, rest: object = {}) => post('2026-07-28', {
    id, method: 'tools/call', params: { name: 'a', ...rest, _meta: { 'io.modelcontextprotocol/protocolVersion': '2026-07-28', [CAPABILITIES]: capabilities } },
  });
  const asks = (rest: object = {}) => response('200 OK', {
    jsonrpc: '2.0', id: 1, result: { resultType: 'input_required', inputRequests: { where: { method: 'roots/list' } }, requestState: 's', ...rest },
  });
  const answers = { inputResponses: { where: { roots: [] } }, requestState: 's' };

  it('is one that the client said it can answer', () => {
    expect(check('2026-07-28', call(1, { roots: {} }) + asks())).toEqual([]);
    expect(check('2026-07-28', call(1, {}) + asks())).toEqual(['13/result/inputRequests/where The server asks for `roots/list`, but the request declares no `roots`.']);
  });

  it('is answered by a request with its keys, the state as it was, and an id of its own', () => {
    const retry = (id: number, rest: object) => check('2026-07-28', call(1, { roots: {} }) + asks() + call(id, { roots: {} }, rest)).map((line) => line.replace(/^\d+/, ''));
    expect(retry(2, answers)).toEqual([]);
    expect(retry(1, answers)).toEqual([' The id 1 stands in an earlier request of the sample; each request has its own.']);
    expect(retry(2, { ...answers, requestState: 't' })).toEqual(['/params/requestState The `requestState` comes back exactly as the server gave it, and only if it gave one.']);
    expect(retry(2, { ...answers, inputResponses: { there: { roots: [] } } })).toEqual([
      '/params/inputResponses/there The server asked nothing under the key `there`.',
      '/params/inputResponses What the server asked under the key `where` is not answered.',
    ]);
  });
});
