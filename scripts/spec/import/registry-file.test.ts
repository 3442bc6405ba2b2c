import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { revisionSchema, unwrittenSummary } from '../../../src/model/revision.ts';
import { withRevision } from './registry-file.ts';

const text = `# Revisions, see docs.

2025-11-25:
  released: 2025-11-25
  status: final   # for good
  summary: It has the status current in its text.

2026-07-28:
  released: 2026-07-28
  status: "current"
  summary: >-
    The core is stateless.
  facts:
    - a

`;

const after = withRevision(text, { id: '2026-12-15', released: '2026-12-16', verifyBy: '2027-01-31' });

it('adds the revision at the end as the current one', () => {
  const data = parse(after) as Record<string, { status: string; summary: string }>;
  expect(Object.keys(data)).toEqual(['2025-11-25', '2026-07-28', '2026-12-15']);
  expect(Object.values(data).map(({ status }) => status)).toEqual(['final', 'final', 'current']);
  expect(revisionSchema.parse(data['2026-12-15'])).toEqual({ released: '2026-12-16', status: 'current', summary: unwrittenSummary, facts: [], verifyBy: '2027-01-31' });
});

it('leaves everything else as it is written', () => {
  expect(after.startsWith(text.replace('"current"', '"final"').trimEnd())).toBe(true);
  expect(after).toContain('  status: final   # for good\n  summary: It has the status current in its text.\n');
  expect(after.split('\n').every((line) => line.length <= 130)).toBe(true);
});

it('can be done twice', () => {
  const twice = withRevision(after, { id: '2027-06-01', released: '2027-06-01', verifyBy: '2027-08-01' });
  const data = parse(twice) as Record<string, { status: string }>;
  expect(Object.values(data).map(({ status }) => status)).toEqual(['final', 'final', 'final', 'current']);
});
