import { expect, it } from 'vitest';
import { changed, problemsOf, replace } from '../../check/test-content.ts';

const path = 'postmortems/stale-session.mdx';

it('accepts a case that says how it works', () => {
  expect(problemsOf()).toEqual([]);
});

it('reports a case without that section', () => {
  expect(changed(path, replace('## How it works', '## What happened')).report).toEqual([`src/content/${path}:1:1 CASE001`]);
});

it('reports parts of an answer in a case', () => {
  const { report, at } = changed(path, replace('Nobody deleted the sessions.', '<Answer>\n\nNobody.\n\n</Answer>'));
  expect(report).toEqual([at('<Answer>', 'CASE002')]);
});
