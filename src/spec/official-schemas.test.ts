import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createRevisions } from '../model/revision.ts';
import { testRevisions } from './fixtures/revisions.ts';
import { canonicalHash } from './json-schema.ts';
import { isGivenByPackage, loadOfficialSchemas } from './official-schemas.ts';
import { schemaFiles } from './schema-store.ts';
import { createSurface } from './surface.ts';

const revisions = testRevisions();
const surface = createSurface(revisions);
const directory = mkdtempSync(join(tmpdir(), 'schemas-'));
afterAll(() => rmSync(directory, { recursive: true }));

describe('loadOfficialSchemas', () => {
  it('has the definitions of every revision', () => {
    const schemas = loadOfficialSchemas(surface, revisions);
    expect([...schemas].map(([revision, definitions]) => [revision, Object.keys(definitions).length])).toEqual([
      ['2024-11-05', 79],
      ['2025-03-26', 83],
      ['2025-06-18', 91],
      ['2025-11-25', 145],
      ['2026-07-28', 155],
    ]);
  });

  it('carries no prose', () => {
    for (const definitions of loadOfficialSchemas(surface, revisions).values()) {
      JSON.stringify(definitions, (key, value: unknown) => {
        if (key === 'description') expect(typeof value).not.toBe('string');
        return value;
      });
    }
  });

  it('takes an imported schema first, and leaves out a revision without one', () => {
    const document = { definitions: { Tool: { description: 'Prose.', properties: { description: { $ref: '#/definitions/Text' } } } } };
    const schema = { text: JSON.stringify(document), hash: canonicalHash(document), license: 'Apache-2.0', source: 'a test' };
    for (const [name, text] of Object.entries(schemaFiles(new Map([['2027-01-01', schema], ['2026-07-28', schema]])))) writeFileSync(join(directory, name), text);
    const extended = createRevisions(
      [...revisions.all.map(({ id }) => id), '2027-01-01', '2027-06-01'].map((id) => [id, { released: id, status: 'final', summary: id, facts: [] }]),
    );
    const schemas = loadOfficialSchemas(createSurface(extended), extended, { directory });
    expect(schemas.get('2027-01-01')).toEqual({ Tool: { properties: { description: { $ref: '#/$defs/Text' } } } });
    expect(schemas.get('2026-07-28')).toEqual(schemas.get('2027-01-01'));
    expect(schemas.has('2027-06-01')).toBe(false);
    expect(schemas.size).toBe(6);
  });

  it('refuses an imported schema that was changed', () => {
    const folder = mkdtempSync(join(directory, 'changed-'));
    const schema = { text: '{"$defs":{"Tool":{}}}', hash: canonicalHash({ $defs: {} }), license: 'Apache-2.0', source: 'a test' };
    for (const [name, text] of Object.entries(schemaFiles(new Map([['2027-01-01', schema]])))) writeFileSync(join(folder, name), text);
    expect(() => loadOfficialSchemas(surface, revisions, { directory: folder })).toThrow(/2027-01-01\.json is not the schema that was imported/);
  });
});

describe('isGivenByPackage', () => {
  it('knows the schemas that need not be stored', () => {
    const definitions = loadOfficialSchemas(surface, revisions).get('2025-06-18')!;
    expect(isGivenByPackage('2025-06-18', { $defs: definitions })).toBe(true);
    expect(isGivenByPackage('2025-06-18', { $defs: { ...definitions, Tool: {} } })).toBe(false);
    expect(isGivenByPackage('2025-11-25', { $defs: definitions })).toBe(false);
    expect(isGivenByPackage('2027-01-01', { $defs: definitions })).toBe(false);
  });
});
