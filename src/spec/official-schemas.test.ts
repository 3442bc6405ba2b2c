import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createRevisions } from '../model/revision.ts';
import { testRevisions } from './fixtures/revisions.ts';
import { loadOfficialSchemas } from './official-schemas.ts';
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
    writeFileSync(
      join(directory, '2027-01-01.json'),
      JSON.stringify({ definitions: { Tool: { description: 'Prose.', properties: { description: { $ref: '#/definitions/Text' } } } } }),
    );
    const extended = createRevisions(
      [...revisions.all.map(({ id }) => id), '2027-01-01', '2027-06-01'].map((id) => [id, { released: id, status: 'final', summary: id, facts: [] }]),
    );
    const schemas = loadOfficialSchemas(createSurface(extended), extended, { directory });
    expect(schemas.get('2027-01-01')).toEqual({ Tool: { properties: { description: { $ref: '#/$defs/Text' } } } });
    expect(schemas.has('2027-06-01')).toBe(false);
    expect(schemas.size).toBe(6);
  });
});
