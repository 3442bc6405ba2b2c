import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { closedDefinitions, closedReference } from './closed-schema.ts';
import type { Definitions } from './json-schema.ts';

const official: Definitions = {
  Result: { type: 'object', properties: { _meta: { type: 'object' } }, additionalProperties: {} },
  EmptyResult: { $ref: '#/$defs/Result' },
  JSONValue: { anyOf: [{ type: ['string', 'integer', 'boolean'] }] },
  RequestId: { type: ['string', 'integer'] },
  Request: { type: 'object', properties: { method: { type: 'string' }, params: { type: 'object', properties: { _meta: { type: 'object' } }, additionalProperties: {} } } },
  CallRequest: {
    type: 'object',
    properties: { method: { type: 'string', const: 'call' }, params: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] } },
    required: ['method', 'params'],
  },
  AskRequest: { type: 'object', properties: { method: { type: 'string', const: 'ask' } }, required: ['method'] },
  InputRequest: { anyOf: [{ $ref: '#/$defs/AskRequest' }] },
  Tool: { type: 'object', properties: { name: { type: 'string' }, inputSchema: { type: 'object', properties: { type: { const: 'object' } } }, hints: { type: 'object', properties: { a: { type: ['string', 'integer', 'boolean'] } } } } },
  Task: { type: 'object', properties: { id: { type: 'string' } } },
  GetTaskResult: { allOf: [{ $ref: '#/$defs/Task' }, { type: 'object', properties: { late: { type: 'boolean' } } }] },
  Holder: { type: 'object', properties: { task: { $ref: '#/$defs/Task' }, tasks: { type: 'array', items: { $ref: '#/$defs/Task' } } } },
};
const definitions = closedDefinitions(official);
const ajv = new Ajv2020({ strict: false, validateSchema: false });
ajv.addSchema({ $id: 'test:', $defs: definitions });

describe('closedDefinitions', () => {
  it.each<[string, unknown, boolean]>([
    ['Tool', { name: 'a', inputSchema: { anything: 1 } }, true],
    ['Tool', { nam: 'a' }, false],
    ['Tool', { hints: { b: '' } }, false],
    ['Tool', { hints: { a: 0.5 } }, true],
    ['JSONValue', null, true],
    ['Result', { anything: 1 }, true],
    ['EmptyResult', { _meta: { any: 1 } }, true],
    ['EmptyResult', { anything: 1 }, false],
    ['Task', { id: 'a' }, true],
    ['Task', { ID: 'a' }, false],
    ['GetTaskResult', { id: 'a', late: true }, true],
    ['GetTaskResult', { id: 'a', latest: true }, false],
    ['Holder', { task: { id: 'a' }, tasks: [{ id: 'b' }] }, true],
    ['Holder', { task: { ID: 'a' } }, false],
    ['Holder', { tasks: [{ ID: 'a' }] }, false],
    ['CallRequest', { jsonrpc: '2.0', id: 1, method: 'call', params: { name: 'a', _meta: { any: 1 } } }, true],
    ['CallRequest', { jsonrpc: '2.0', id: 1, method: 'call', params: { name: 'a', title: 'A' } }, false],
    ['CallRequest', { jsonrpc: '1.0', method: 'call', params: { name: 'a' } }, false],
    ['AskRequest', { method: 'ask' }, true],
    ['AskRequest', { jsonrpc: '2.0', id: 1, method: 'ask' }, false],
  ])('%s %j: %s', (name, value, isValid) => {
    expect(ajv.compile(closedReference(name, 'test:#/$defs/', definitions))(value)).toBe(isValid);
  });

  it('changes nothing of what it was given', () => {
    const before = structuredClone(official);
    closedDefinitions(official);
    expect(official).toEqual(before);
  });
});
