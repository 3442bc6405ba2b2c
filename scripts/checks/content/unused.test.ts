import { expect, it } from 'vitest';
import { runContentRules } from '../../check/engine.ts';
import { brief, content, placeOf, replace } from '../../check/test-content.ts';

const warnings = (changes = {}) => runContentRules(content(changes)).problems.filter(({ severity }) => severity === 'warning');

it('is silent where everything is used', () => {
  expect(warnings()).toEqual([]);
});

it('warns of a source and of a fact that nothing uses', () => {
  const fact = 'spare:\n  kind: element\n  claim: Spare.\n  span: ..\n  elements: [method:tools/list]\n  verified: { on: 2026-11-22, against: 2026-07-28, how: surface }\n';
  const source = '\nspare:\n  title: Spare\n  publisher: Nobody\n  url: https://example.com/spare\n  kind: blog\n  primary: false\n  read: { how: whole }\n';
  const changes = { 'facts/core.yaml': (text: string) => text + fact, 'sources.yaml': (text: string) => text + source };
  expect(warnings(changes).map(brief)).toEqual([`${placeOf(changes, 'facts/core.yaml', 'spare:')} USE002`, `${placeOf(changes, 'sources.yaml', 'spare:')} USE001`]);
});

it('counts the date of a fact as its use', () => {
  const changes = { 'questions/tool-listing.mdx': null, 'questions/session-lifecycle.mdx': replace('(fact:launch-announced)', '(fact:tools-list-exists)') };
  expect(warnings(changes).filter(({ message }) => message.includes('launch-announced'))).toEqual([]);
});
