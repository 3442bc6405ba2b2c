import { expect, it } from 'vitest';
import { changed, problemsOf, replace } from '../../check/test-content.ts';

it('accepts references that lead somewhere', () => {
  expect(problemsOf()).toEqual([]);
});

it.each([
  ['questions/session-lifecycle.mdx', 'topic: transports', 'topic: transport', 'transport\naudience'],
  ['questions/session-lifecycle.mdx', 'correction: session-mandatory', 'correction: session-mandatry', 'session-mandatry'],
  ['questions/session-lifecycle.mdx', '    question: tool-listing', '    question: tool-list', 'tool-list\n'],
  ['questions/session-lifecycle.mdx', 'cases: [stale-session]', 'cases: [stale-sessions]', 'stale-sessions'],
  ['postmortems/stale-session.mdx', 'class: stale-state', 'class: stale', 'stale\nkind'],
  ['postmortems/stale-session.mdx', 'source: announcement', 'source: announced', 'announced'],
  ['primitives.yaml', 'control: [tools-list-exists]', 'control: [tools-list-exist]', 'tools-list-exist]'],
  ['transports.yaml', 'state: [session-header-removed]', 'state: [session-removed]', 'session-removed'],
  ['corrections.yaml', 'topic: transports', 'topic: transport', 'transport\n'],
  ['glossary.yaml', '[session-lifecycle]', '[session-life]', 'session-life]'],
  ['guides/why.mdx', '[session-lifecycle]', '[session-life]', 'session-life]'],
  ['quiz.yaml', 'topic: transports', 'topic: transport', 'transport\n'],
  ['facts/core.yaml', 'sources: [announcement]', 'sources: [anouncement]', 'anouncement'],
])('in %s reports "%s" without its entry', (path, from, to, needle) => {
  const { report, at, problems } = changed(path, replace(from, to));
  expect(report).toEqual([at(needle, 'REF001')]);
  expect(problems[0]?.mend).toMatch(/^Did you mean "/);
});

it('reports an entry that refers to itself', () => {
  const { report, at } = changed('questions/session-lifecycle.mdx', replace('questions: [tool-listing]', 'questions: [session-lifecycle]'));
  expect(report).toEqual([at('session-lifecycle]', 'REF003')]);
});

it('does not report references to an entry that is there but wrong, or in a file that cannot be read', () => {
  const wrong = changed('topics.yaml', replace('order: 1', 'order: first'));
  expect(wrong.report).toEqual([wrong.at('first', 'INPUT004')]);
  const unreadable = changed('topics.yaml', replace('name: Transports', 'name: "Transports'));
  expect(unreadable.report.every((line) => /INPUT00[24]$/.test(line))).toBe(true);
});
