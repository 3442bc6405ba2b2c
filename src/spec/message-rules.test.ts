import { describe, expect, it } from 'vitest';
import { testRevisions } from './fixtures/revisions.ts';
import { isGeneralType } from './message-rules.ts';
import { createMessageValidator, type SampleDescription } from './message-validator.ts';
import { createSurface } from './surface.ts';

const revisions = testRevisions();
const validator = createMessageValidator({ revisions, surface: createSurface(revisions) });

function check(revision: string, sample: unknown, description: object): string[] {
  return validator.validate(sample, { ...description, revision: revisions.get(revision) } as SampleDescription).map(({ pointer, message }) => `${pointer} ${message}`);
}

const VERSION = 'io.modelcontextprotocol/protocolVersion';
const CAPABILITIES = 'io.modelcontextprotocol/clientCapabilities';
const META = { [VERSION]: '2026-07-28', [CAPABILITIES]: {} };
const list = (meta: object) => ({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: { _meta: meta } });
const initialize = (protocolVersion: string, id = 1) => ({ jsonrpc: '2.0', id, method: 'initialize', params: { protocolVersion, capabilities: {}, clientInfo: { name: 'a', version: '1' } } });
const request = { message: 'request' };

describe('a version in a message', () => {
  it('is the revision of the sample', () => {
    expect(check('2025-11-25', initialize('2025-11-25'), request)).toEqual([]);
    expect(check('2025-11-25', initialize('2024-11-05'), request)).toEqual(['/params/protocolVersion The client offers `2024-11-05`, but the sample is of 2025-11-25.']);
    expect(check('2025-11-25', initialize('2025-12-01'), request)).toEqual(['/params/protocolVersion The client offers `2025-12-01`, which is no revision.']);
    expect(check('2026-07-28', list({ ...META, [VERSION]: '2026-07-29' }), request)).toEqual([
      '/params/_meta/io.modelcontextprotocol~1protocolVersion The request states in its `_meta` `2026-07-29`, which is no revision.',
    ]);
  });

  it('is agreed on by the server', () => {
    const result = { jsonrpc: '2.0', id: 1, result: { protocolVersion: '2025-06-18', capabilities: {}, serverInfo: { name: 'a', version: '1' } } };
    const description = { message: 'result', method: 'initialize' };
    expect(check('2025-06-18', result, description)).toEqual([]);
    expect(check('2025-11-25', result, description)).toEqual(['/result/protocolVersion The server agrees on `2025-06-18`, but the sample is of 2025-11-25.']);
  });

  it('is one of those a server lists', () => {
    const discover = (supportedVersions: string[]) => ({ jsonrpc: '2.0', id: 1, result: { resultType: 'complete', supportedVersions, capabilities: {}, ttlMs: 1, cacheScope: 'public' } });
    const description = { message: 'result', method: 'server/discover' };
    expect(check('2026-07-28', discover(['2025-11-25', '2026-07-28']), description)).toEqual([]);
    expect(check('2026-07-28', discover(['2025-11-25']), description)).toEqual(['/result/supportedVersions A server that answers in 2026-07-28 supports it, but does not list it.']);
    expect(check('2026-07-28', discover(['2026-07-28', '2025-06-19']), description)).toEqual(['/result/supportedVersions/1 `2025-06-19` is no revision.']);
    const refused = { jsonrpc: '2.0', id: 1, error: { code: -32022, message: 'No.', data: { supported: ['2025-06-19'], requested: '2027-01-01' } } };
    expect(check('2026-07-28', refused, { message: 'error' })).toEqual(['/error/data/supported/0 `2025-06-19` is no revision.']);
  });
});

describe('a key of _meta', () => {
  it('belongs to the revision', () => {
    expect(check('2025-11-25', list(META), request)).toEqual([
      '/params/_meta/io.modelcontextprotocol~1protocolVersion `io.modelcontextprotocol/protocolVersion` is no key of `_meta` in 2025-11-25; it exists since 2026-07-28.',
      '/params/_meta/io.modelcontextprotocol~1clientCapabilities `io.modelcontextprotocol/clientCapabilities` is no key of `_meta` in 2025-11-25; it exists since 2026-07-28.',
    ]);
    expect(check('2026-07-28', list({ ...META, 'io.modelcontextprotocol/related-task': { taskId: 'a' } }), request)[0]).toContain('it exists 2025-11-25 only');
  });

  it('is not invented under the prefix of the specification, nor written without it', () => {
    expect(check('2026-07-28', list({ ...META, 'io.modelcontextprotocol/session': 1 }), request)).toEqual([
      '/params/_meta/io.modelcontextprotocol~1session `io.modelcontextprotocol/session` has the prefix that is kept for the specification, which has no such key.',
    ]);
    expect(check('2026-07-28', list({ ...META, protocolversion: '2026-07-28' }), request)).toEqual([
      '/params/_meta/protocolversion `protocolversion` lacks the prefix of the reserved key `io.modelcontextprotocol/protocolVersion`.',
    ]);
  });

  it('may be of a vendor, or stand in what belongs to a tool', () => {
    expect(check('2026-07-28', list({ ...META, 'com.example/trace': 1, traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' }), request)).toEqual([]);
    const call = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'a', arguments: { _meta: { 'io.modelcontextprotocol/x': 1 } }, _meta: META } };
    expect(check('2026-07-28', call, request)).toEqual([]);
  });
});

describe('a capability', () => {
  it('exists in the revision, also where the schema leaves it open', () => {
    const roots = { ...META, [CAPABILITIES]: { roots: { listChanged: true } } };
    expect(check('2026-07-28', list(roots), request)).toEqual([
      '/params/_meta/io.modelcontextprotocol~1clientCapabilities/roots/listChanged `roots.listChanged` is no capability of the client in 2026-07-28; it exists until 2025-11-25.',
    ]);
    const early = { ...initialize('2025-06-18'), params: { ...initialize('2025-06-18').params, capabilities: { elicitation: { url: {} } } } };
    expect(check('2025-06-18', early, request)).toEqual(['/params/capabilities/elicitation/url `elicitation.url` is no capability of the client in 2025-06-18; it exists since 2025-11-25.']);
  });

  it('is reported once where the schema is closed, and free where it is experimental', () => {
    expect(check('2026-07-28', list({ ...META, [CAPABILITIES]: { tasks: {} } }), request)).toHaveLength(1);
    expect(check('2026-07-28', list({ ...META, [CAPABILITIES]: { experimental: { roots: { listChanged: true } } } }), request)).toEqual([]);
  });
});

it('wants a request in the input requests, or a state', () => {
  const result = (rest: object) => ({ jsonrpc: '2.0', id: 1, result: { resultType: 'input_required', ...rest } });
  const call = { message: 'result', method: 'tools/call' };
  expect(check('2026-07-28', result({ inputRequests: {} }), call)).toHaveLength(1);
  expect(check('2026-07-28', result({ inputRequests: {}, requestState: 's' }), call)).toEqual([]);
});

it('lets a batch hold no handshake and no id twice', () => {
  const ping = (id: number) => ({ jsonrpc: '2.0', id, method: 'ping' });
  expect(check('2025-03-26', [ping(1), ping(2)], { message: 'batch' })).toEqual([]);
  expect(check('2025-03-26', [initialize('2025-03-26'), ping(2), ping(2)], { message: 'batch' })).toEqual([
    '/0/method `initialize` is never part of a batch.',
    '/2/id The id 2 stands twice; each request of a sender has its own.',
  ]);
});

describe('a general type', () => {
  it('proves nothing, so it is refused', () => {
    expect(check('2026-07-28', { jsonrpc: '2.0', id: 1, method: 'foo/bar' }, { type: 'JSONRPCRequest' })).toHaveLength(1);
    expect(check('2025-11-25', { any: 'thing' }, { type: 'Result' })[0]).toContain('so general');
  });

  it.each(['Tool', 'CallToolResult', 'CallToolRequest', 'ElicitRequest', 'InputRequests', 'Implementation'])('is not %s', (type) => {
    expect(isGeneralType(type)).toBe(false);
  });
});
