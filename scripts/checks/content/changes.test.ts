import { expect, it } from 'vitest';
import { changed, problemsOf, replace } from '../../check/test-content.ts';

const session = 'questions/session-lifecycle.mdx';
const newest = '  - revision: 2026-07-28\n    text: "[No header any more.](fact:session-header-removed)"\n';

it('accepts rows that are proved, newest first', () => {
  expect(problemsOf()).toEqual([]);
});

it('reports a row without a fact, or with one that holds on both sides', () => {
  const bare = changed(session, replace('"[No header any more.](fact:session-header-removed)"', 'No header any more.'));
  expect(bare.report).toEqual([bare.at('No header any', 'CHANGE001')]);
  const other = changed(session, replace('"[No header any more.](fact:session-header-removed)"', '"[No header any more.](fact:tools-list-exists)"'));
  expect(other.report).toEqual([other.at('[No header any', 'CHANGE001')]);
  expect(other.problems[0]?.message).toContain('tools-list-exists holds in all revisions');
});

it('accepts a fact that ended there', () => {
  expect(changed(session, replace('any more.](fact:session-header-removed)', 'any more.](fact:session-header-life)')).report).toEqual([]);
});

it('reports rows in the wrong order, and two for one revision', () => {
  const order = changed(session, replace(newest, ''), replace('probing:', `${newest}probing:`));
  expect(order.report).toEqual([order.at('2026-07-28\n    text', 'CHANGE002')]);
  const twice = changed(session, replace(newest, newest + newest));
  expect(twice.report).toEqual([twice.at('2026-07-28\n    text', 'CHANGE002', 2)]);
});
