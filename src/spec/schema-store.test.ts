import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalHash } from './json-schema.ts';
import { readSchemaManifest, readStoredSchemas, schemaFiles, type SchemaToStore } from './schema-store.ts';

const document = { $defs: { Tool: { type: 'object' } } };
const schema: SchemaToStore = { text: JSON.stringify(document, null, 1), hash: canonicalHash(document), license: 'Apache-2.0', source: 'example.org/spec@1:schema.json' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'schema-store-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function store(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

describe('the schemas that were imported', () => {
  it('are none where there is no folder', () => {
    expect(readSchemaManifest(join(folder, 'none'))).toEqual({});
    expect(readStoredSchemas(join(folder, 'none')).size).toBe(0);
  });

  it('are stored with hash, licence and origin, and read back', () => {
    store(schemaFiles(new Map([['2027-01-01', schema]])));
    const { text, ...entry } = schema;
    expect(readSchemaManifest(folder)).toEqual({ '2027-01-01': entry });
    expect([...readStoredSchemas(folder)]).toEqual([['2027-01-01', JSON.parse(text)]]);
  });

  it('stand beside those that were stored before', () => {
    store(schemaFiles(new Map([['2027-01-01', schema]])));
    store(schemaFiles(new Map([['2027-06-01', schema]]), readSchemaManifest(folder)));
    expect([...readStoredSchemas(folder).keys()]).toEqual(['2027-01-01', '2027-06-01']);
  });

  it('may be laid out anew, but not changed', () => {
    store(schemaFiles(new Map([['2027-01-01', schema]])));
    store({ '2027-01-01.json': JSON.stringify(document) });
    expect(readStoredSchemas(folder).size).toBe(1);
    store({ '2027-01-01.json': schema.text.replace('object', 'array') });
    expect(() => readStoredSchemas(folder)).toThrow(/2027-01-01\.json is not the schema that was imported: its hash is \w{64}, and manifest\.json says \w{64}/);
    store({ '2027-01-01.json': '{' });
    expect(() => readStoredSchemas(folder)).toThrow(/not the schema that was imported: its hash is that of no JSON/);
  });

  it('are refused when one is missing or of no known origin, all at once', () => {
    store({ ...schemaFiles(new Map([['2027-01-01', schema]])), '2028-01-01.json': '{}' });
    rmSync(join(folder, '2027-01-01.json'));
    expect(() => readStoredSchemas(folder)).toThrow(/2028-01-01\.json is not in manifest\.json.*; manifest\.json lists 2027-01-01\.json, which is missing/);
  });

  it('are refused when the manifest says too little', () => {
    store({ 'manifest.json': '{"2027-01-01": {"hash": "x"}}' });
    expect(() => readStoredSchemas(folder)).toThrow(/is no manifest of schemas/);
  });
});
