import { describe, expect, it } from 'vitest';
import { createRevisions, isDue, revisionSchema, revisionsUntil, type RevisionData } from './revision.ts';

const entry = (id: string, status: RevisionData['status'] = 'final'): [string, RevisionData] => [id, { released: id, status, summary: 'x', facts: [] }];

describe('the registry of revisions', () => {
  const revisions = createRevisions([entry('2025-06-18'), entry('2026-07-28', 'current'), entry('2024-11-05')]);

  it('is in order of release, whatever the order of the entries', () => {
    expect(revisions.all.map(({ id, order }) => [id, order])).toEqual([['2024-11-05', 0], ['2025-06-18', 1], ['2026-07-28', 2]]);
    expect(revisions.newest.id).toBe('2026-07-28');
  });

  it('finds revisions by id', () => {
    expect(revisions.get('2025-06-18')).toBe(revisions.find('2025-06-18'));
    expect(revisions.find('draft')).toBeUndefined();
  });

  it('names the valid ids for an unknown one', () => {
    expect(() => revisions.get('draft')).toThrow(new RangeError('"draft" is not a released revision; the revisions are 2024-11-05, 2025-06-18, 2026-07-28.'));
  });

  it('can be read as it stood earlier', () => {
    const then = revisionsUntil(revisions.get('2025-06-18'), revisions);
    expect(then.all.map(({ id, order, status }) => [id, order, status])).toEqual([['2024-11-05', 0, 'final'], ['2025-06-18', 1, 'current']]);
    expect(then.newest.id).toBe('2025-06-18');
  });

  it('is never empty', () => {
    expect(() => createRevisions([])).toThrow(RangeError);
  });
});

it('reads the data of a revision', () => {
  expect(revisionSchema.safeParse({ released: '2026-07-28', status: 'current', summary: 'x' }).data).toMatchObject({ facts: [] });
  expect(revisionSchema.safeParse({ released: '2026-07-32', status: 'current', summary: 'x' }).success).toBe(false);
  expect(revisionSchema.safeParse({ released: '2026-07-28', status: 'draft', summary: 'x' }).success).toBe(false);
});

it('knows until when a revision may still be verified', () => {
  expect(isDue({ verifyBy: '2027-01-31' }, '2027-01-31')).toBe(false);
  expect(isDue({ verifyBy: '2027-01-31' }, '2027-02-01')).toBe(true);
  expect(isDue({}, '2024-11-05')).toBe(true);
});
