import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRevisions } from '../model/revision.ts';
import { parseSpans } from '../model/span.ts';
import { testRevisions } from './fixtures/revisions.ts';
import { spanNotation } from './span-notation.ts';
import { serialize, type StoredFile, type StoredValue } from './write-surface.ts';

const directory = join(import.meta.dirname, 'surface');
const files = readdirSync(directory);

describe('serialize', () => {
  it('sorts elements and members, with the span first, one element a line', () => {
    expect(serialize({ b: '..', a: { type: 'x', required: true, spans: '2025-06-18..', names: ['q', 'p'] } })).toBe(
      '{\n  "a": { "spans": "2025-06-18..", "names": ["q", "p"], "required": true, "type": "x" },\n  "b": ".."\n}\n',
    );
  });

  it('writes an empty file', () => {
    expect(serialize({})).toBe('{}\n');
  });

  it('is read back as what was written', () => {
    const file: StoredFile = { 'Tool.title': { spans: '..', 'type"': { a: '2025-11-25', b: {} } }, '-32602': false };
    expect(JSON.parse(serialize(file))).toEqual(file);
  });
});

describe('spanNotation', () => {
  const revisions = testRevisions();
  it.each(['..', '2025-03-26..', '..2025-11-25', '2025-03-26..2025-11-25', '2025-11-25', '2024-11-05', '2024-11-05, 2025-06-18..'])(
    'writes %s as parseSpans reads it',
    (text) => expect(spanNotation(parseSpans(text, revisions), revisions)).toBe(text),
  );
  it('refuses an empty list', () => {
    expect(() => spanNotation([], revisions)).toThrow(RangeError);
  });
});

describe.each(files)('surface/%s', (name) => {
  const text = readFileSync(join(directory, name), 'utf8');

  it('is stored in the form that serialize writes', () => {
    expect(serialize(JSON.parse(text) as StoredFile)).toBe(text);
  });

  it('writes its spans in one way only', () => {
    const stored = JSON.parse(readFileSync(join(directory, 'source.json'), 'utf8')) as { revisions: object };
    const revisions = createRevisions(Object.keys(stored.revisions).map((id) => [id, { released: id, status: 'final', summary: id, facts: [] }]));
    const spans: string[] = [];
    JSON.stringify(JSON.parse(text), (_key, value: StoredValue) => {
      if (typeof value === 'string' && /^[\d, -]*\.\.[\d, -]*$/.test(value) && !value.startsWith('-')) spans.push(value);
      return value;
    });
    for (const span of new Set(spans)) expect(spanNotation(parseSpans(span, revisions), revisions)).toBe(span);
  });
});
