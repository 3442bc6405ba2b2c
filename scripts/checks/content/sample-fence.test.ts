import { describe, expect, it } from 'vitest';
import { changed, problemsOf, replace } from '../../check/test-content.ts';

const session = 'questions/session-lifecycle.mdx';
const fence = (words: string, code = '{}') => changed(session, replace('### What stayed', `\`\`\`${words}\n${code}\n\`\`\`\n\n### What stayed`));
const codesOf = (words: string, code?: string) => fence(words, code).report.map((line) => line.split(' ')[1]);

it('accepts fences that say what they are', () => {
  expect(problemsOf()).toEqual([]);
  for (const words of ['text', 'sh caption="A command"', 'json other="Metadata"', 'python sdk=none', 'ts sdk=none', 'http other="OAuth"']) {
    expect(codesOf(words, words.startsWith('json') ? '{}' : '1'), words).toEqual([]);
  }
});

it.each([['', 'SAMPLE001'], ['yaml', 'SAMPLE001'], ['typescript', 'SAMPLE001']])('reports the language "%s"', (words, code) => {
  const { report, at } = fence(words);
  expect(report).toEqual([at(`\`\`\`${words}\n{}`, code)]);
});

describe('a fence with the wrong words', () => {
  it.each([
    ['an untagged sample', 'json'],
    ['a sample that is two things', 'json revision=2025-11-25 type=Tool other="x" facts=tools-list-exists'],
    ['a sample without its revision', 'json type=EmptyResult facts=tools-list-exists'],
    ['an unknown revision', 'json type=EmptyResult revision=2025-11-26 facts=tools-list-exists'],
    ['an unknown kind of message', 'json message=reqest revision=2025-11-25 facts=tools-list-exists'],
    ['a result without its method', 'json message=result revision=2025-11-25 facts=tools-list-exists'],
    ['a method that no revision has', 'json message=result method=tools/lists revision=2025-11-25 facts=tools-list-exists'],
    ['a schema type that no revision has', 'json type=Tools revision=2025-11-25 facts=tools-list-exists'],
    ['an unknown word', 'json other="x" captoin="y"'],
    ['HTTP without its revision', 'http facts=tools-list-exists'],
    ['code without its SDK', 'python'],
    ['a program of an unknown kind', 'ts sdk=none run=host'],
  ])('is reported: %s', (_, words) => {
    const { report, at } = fence(words);
    expect(report).toEqual([at(`\`\`\`${words}`, 'SAMPLE002')]);
  });

  it('gets the nearest word', () => {
    expect(fence('json message=reqest revision=2025-11-25 facts=tools-list-exists').problems[0]?.mend).toContain('"request"');
    expect(fence('json type=Tools revision=2025-11-25 facts=tools-list-exists').problems[0]?.mend).toContain('"Tool"');
  });
});
