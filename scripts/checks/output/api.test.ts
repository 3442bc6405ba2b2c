import { expect, it } from 'vitest';
import { siteProblems, siteReport } from '../../check/test-site.ts';
import { apiRule } from './api.ts';

const schema = JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object', properties: { items: { type: 'array', items: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } } } }, required: ['items'] });
const files = (data: string) => ({ 'api/v1/schema/terms.json': schema, 'api/v1/terms.json': data });

it('accepts data that is as its schema says, with more keys than that', () => {
  expect(siteReport(apiRule, files('{ "$schema": "schema/terms.json", "items": [{ "id": "host", "new": 1 }] }'))).toEqual([]);
});

it('reports every place that is not, and where it is', () => {
  expect(siteReport(apiRule, files('{ "$schema": "schema/terms.json",\n"items": [{ "id": 1 },\n{ "name": "x" }] }'))).toEqual(['dist/api/v1/terms.json:2:13 OUT014', 'dist/api/v1/terms.json:3:1 OUT014']);
});

it('reports a file that names no schema, or one that is not there', () => {
  expect(siteProblems(apiRule, files('{ "items": [] }'))[0]?.message).toBe('The file names no schema.');
  expect(siteProblems(apiRule, files('{ "$schema": "schema/others.json", "items": [] }'))[0]?.message).toContain('which the build does not hold');
});

it('reports a schema that is none', () => {
  expect(siteReport(apiRule, { ...files('{ "$schema": "schema/terms.json", "items": [] }'), 'api/v1/schema/terms.json': '{ "type": "nothing" }' })).toEqual(['dist/api/v1/terms.json:1:1 OUT014']);
});

it.each(['{ "$ref": "#" }', '{ "$async": true }', '{ "anyOf": [{ "$ref": "#" }, { "$ref": "#" }] }', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, 'null'])('reports a schema that cannot be used: %.60s', (text) => {
  expect(siteReport(apiRule, { ...files('{ "$schema": "schema/terms.json", "items": [] }'), 'api/v1/schema/terms.json': text })).toEqual(['dist/api/v1/terms.json:1:1 OUT014']);
});

it('leaves other JSON alone', () => {
  expect(siteReport(apiRule, { 'search/texts.json': '{}' })).toEqual([]);
});

it('comes to an end with a schema that nests lists in a keyword nobody knows', () => {
  const nested = '{"a":['.repeat(40) + ']}'.repeat(40);
  const deep = schema.replace('"id":{"type":"string"}', `"id":${nested}`);
  expect(deep).toContain(nested);
  expect(siteReport(apiRule, { 'api/v1/schema/terms.json': deep, 'api/v1/terms.json': '{ "$schema": "schema/terms.json", "items": [{ "id": 1 }] }' })).toEqual([]);
});
