import { expect, it } from 'vitest';
import { runContentRules } from '../../check/engine.ts';
import { brief, content, problemsOf } from '../../check/test-content.ts';

it('accepts the guides that there are', () => {
  expect(problemsOf()).toEqual([]);
});

it('reports an unknown guide and a missing one', () => {
  const guide = '---\ntitle: x\ndescription: x\norder: 1\nverified: { on: 2026-11-22, against: 2026-07-28 }\n---\n\nText.\n';
  const { problems } = runContentRules(content({ 'guides/wy.mdx': guide, 'guides/why.mdx': null }));
  expect(problems.map(brief)).toEqual(['src/content/guides/why.mdx:1:1 GUIDE002', 'src/content/guides/wy.mdx:1:1 GUIDE001']);
  expect(problems[1]?.mend).toContain('"why"');
});
