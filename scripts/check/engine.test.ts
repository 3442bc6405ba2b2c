import { describe, expect, it } from 'vitest';
import { compareProblems, type Problem } from '../../src/model/problem.ts';
import { contentRules } from '../checks/index.ts';
import { runContentRules, runRule } from './engine.ts';
import { problemAt } from './rule.ts';
import { brief, content, problemsOf, replace } from './test-content.ts';

const finding = { code: 'TEST001', message: 'Wrong.', why: 'Because.', mend: 'Mend it.' };
const place = { file: 'a', line: 1, column: 1 };

it('finds nothing in a handbook without a mistake, and says what it looked at', () => {
  const { problems, counts } = runContentRules(content());
  expect(problems).toEqual([]);
  expect(counts).toEqual({
    entries: 30, questions: 2, 'element facts': 2, 'prose facts': 1, 'absence facts': 1, 'world facts': 1, passages: 126, identifiers: 20,
    claims: 25, samples: 2, links: 4,
  });
});

it('collects the problems of all rules and files, in order', () => {
  const changes = {
    'glossary.yaml': replace('What related', 'What `tols` currently relate'),
    'facts/core.yaml': replace('span: 2025-03-26..2025-11-25\n  elements', 'span: 2025-03-26..\n  elements'),
    'questions/session-lifecycle.mdx': replace('topic: transports', 'topic: nothing'),
    'topics.yaml': new Uint8Array([0xff]),
  };
  const problems = problemsOf(changes);
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['SPAN002', 'IDENT001', 'WORDS001', 'INPUT001', 'IDENT002']));
  expect([...problems].sort(compareProblems)).toEqual(problems);
});

it('does not say the same twice', () => {
  const problems = problemsOf({ 'glossary.yaml': replace('What related', 'What `tols` relate to `tols`') });
  expect(new Set(problems.map(brief)).size).toBe(problems.length);
});

it('says so when the surface does not fit the registry, and checks nothing else', () => {
  const problems = problemsOf({ 'revisions.yaml': (text) => text.replace(/2025-06-18:[\s\S]*?(?=2025-11-25:)/, '') });
  expect(problems.map(({ code }) => code)).toContain('REVISION001');
});

it('survives a tree without any file', () => {
  const { problems } = runContentRules(new Map());
  expect(problems.map(({ code }) => code)).toEqual(Array.from({ length: problems.length }, () => 'INPUT007'));
});

describe('a rule', () => {
  it('that throws becomes a problem, and what it found before stays', () => {
    function* check(): Iterable<Problem> {
      yield problemAt(place, finding);
      throw new TypeError('no such thing');
    }
    const problems = runRule({ name: 'content/broken', codes: ['TEST001'] }, check);
    expect(problems.map(({ code, file }) => [code, file])).toEqual([['TEST001', 'a'], ['CHECK001', 'scripts/checks/content/broken.ts']]);
    expect(problems[1]?.message).toBe('The rule "content/broken" failed: no such thing.');
    expect(problems[1]?.mend).toContain('engine.test.ts');
  });

  it('reports only codes that it declares', () => {
    const problems = runRule({ name: 'content/other', codes: [] }, () => [problemAt(place, finding)]);
    expect(problems.map(({ code }) => code)).toEqual(['TEST001', 'CHECK001']);
  });

  it('bears the name of its file', () => {
    for (const { name } of contentRules) expect(name).toMatch(/^(content|spec)\/[a-z-]+$/);
  });
});
