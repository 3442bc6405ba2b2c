import { expect, it } from 'vitest';
import { sampleNames } from './sample-names.ts';

const sample = (language: string, attributes: Record<string, string>, code: string) =>
  ({ language, attributes: new Map(Object.entries(attributes)), code, codePlace: { file: 'x', line: 1, column: 1 }, heard: false });

it.each([
  ['json', { message: 'request' }, '{ "method": "tools/list", "params": { "a": { "method": "roots/list" } } }', ['tools/list', 'roots/list']],
  ['json', { message: 'result', method: 'tools/list' }, '{ "result": {} }', ['tools/list']],
  ['json', { type: 'Tool' }, '{ "name": "a" }', ['type:Tool']],
  ['http', {}, 'POST /mcp HTTP/1.1\nMcp-Method: tools/list\n\n{"method":"tools/list"}', ['tools/list', 'Mcp-Method']],
  ['ts', { sdk: 'none' }, 'const a = { "method": "tools/list" };', []],
])('%s %j', (language, attributes, code, expected) => expect(sampleNames(sample(language, attributes, code))).toEqual(expected));
