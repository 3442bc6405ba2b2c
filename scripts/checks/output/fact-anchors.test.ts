import { expect, it } from 'vitest';
import { siteProblems, siteReport } from '../../check/test-site.ts';
import { factAnchorsRule } from './fact-anchors.ts';

const ids = ['tools-list-exists', 'session-header-life', 'session-header-removed', 'session-id-optional', 'launch-announced'];
const page = (list: readonly string[]) => ({ 'facts/index.html': list.map((id) => `<p id="${id}"></p>`).join('\n') });

it('accepts a page with an anchor for every fact', () => {
  expect(siteReport(factAnchorsRule, page(ids))).toEqual([]);
});

it('reports each fact without one', () => {
  const problems = siteProblems(factAnchorsRule, page(ids.slice(1)));
  expect(problems.map(({ file, code, message }) => [file, code, message])).toEqual([['dist/facts/index.html', 'OUT006', 'The page of facts has no anchor for "tools-list-exists".']]);
});

it('reports a build without the page', () => {
  expect(siteReport(factAnchorsRule, {})).toHaveLength(ids.length);
});
