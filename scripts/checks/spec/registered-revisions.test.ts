import { expect, it } from 'vitest';
import { changed } from '../../check/test-content.ts';

it('accepts the revisions that the surface lists', () => {
  expect(changed('revisions.yaml', (text) => `${text}\n`).report).toEqual([]);
});

it('reports a revision that the surface does not list', () => {
  const { report, at } = changed('revisions.yaml', (text) => `${text}2027-01-31:\n  released: 2027-01-31\n  status: final\n  summary: A revision.\n`);
  expect(report).toContain(at('2027-01-31:', 'REVISION002'));
});
