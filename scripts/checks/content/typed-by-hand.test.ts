import { expect, it } from 'vitest';
import { changed, problemsOf, replace } from '../../check/test-content.ts';

const session = 'questions/session-lifecycle.mdx';
const say = (text: string) => changed(session, replace('Examples do it.', text));

it('accepts revisions and dates from data', () => {
  expect(problemsOf()).toEqual([]);
});

it.each(['2025-06-18', '2025-07-04', '2025-07', 'July 2025', 'July 4, 2025', '4 July 2025', '2025'])('reports %s typed by hand', (date) => {
  const { report, at } = say(`That was ${date} or so.`);
  expect(report).toEqual([at(`${date} or so`, 'BIND004')]);
});

it.each(['CVE-2025-49596', 'RFC 8707', 'version 2025.1.2', 'JSON Schema 2020-12', '/2025/06'])('does not take %s for a date', (text) => {
  expect(say(`That was ${text} then.`).report).toEqual([]);
});

it('reports a revision in inline code', () => {
  const { report, at, problems } = say('It was `2025-06-18`.');
  expect(report).toEqual([at('`2025-06-18`.', 'BIND004')]);
  expect(problems[0]?.mend).toBe('Write [[2025-06-18]].');
});

it('suggests the facts of a date', () => {
  expect(say('That was 2024-11-25.').problems[0]?.mend).toContain('[[date:launch-announced]]');
});

it('reports a date of a fact that is not there, or has none', () => {
  const missing = say('That was [[date:launch-anounced]].');
  expect(missing.report).toEqual([missing.at('[[date:launch-anounced', 'BIND005')]);
  expect(missing.problems[0]?.mend).toContain('"launch-announced"');
  const dateless = say('That was [[date:tools-list-exists]].');
  expect(dateless.report).toEqual([dateless.at('[[date:tools', 'BIND005')]);
  expect(dateless.problems[0]?.message).toContain('no world fact');
});
