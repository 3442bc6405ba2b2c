import { describe, expect, it } from 'vitest';
import { changed, problemsOf, replace } from '../../check/test-content.ts';

const path = 'questions/session-lifecycle.mdx';
const file = `src/content/${path}`;

it('accepts an answer with all its parts', () => {
  expect(problemsOf()).toEqual([]);
});

describe('the body', () => {
  it('has each part', () => {
    const without = changed(path, (text) => text.replace(/<Practice>[\s\S]*<\/Practice>\n/, ''));
    expect(without.report).toEqual([`${file}:1:1 ANSWER001`]);
    expect(without.problems[0]?.message).toBe('The answer has no <Practice> part.');
  });

  it('has each part once', () => {
    const { report, at } = changed(path, (text) => `${text}\n<Practice>\n\nMore.\n\n</Practice>\n`);
    expect(report).toEqual([at('<Practice>', 'ANSWER001', 2)]);
  });

  it('has parts that stand beside each other', () => {
    const { report, at } = changed(path, replace('</Answer>\n', ''), (text) => `${text}\n</Answer>\n`);
    expect(report).toContain(at('<Practice>', 'ANSWER001'));
  });

  it('has nothing outside of them', () => {
    const { report, at } = changed(path, replace('<Answer>', 'A word before.\n\n<Answer>'));
    expect(report).toEqual([at('A word before', 'ANSWER002')]);
  });

  it('has 250 to 700 words', () => {
    const short = changed(path, (text) => text.replaceAll(/The two sides agree [^\n]*\n/g, '\n'));
    expect(short.report).toEqual([short.at('<Answer>', 'ANSWER008')]);
    const long = changed(path, replace('### What stayed', `${'word '.repeat(500)}\n\n### What stayed`));
    expect(long.report).toEqual([long.at('<Answer>', 'ANSWER008')]);
  });
});

describe('the front matter', () => {
  it('has a spoken answer of at most 75 words', () => {
    const { report, at, problems } = changed(path, replace('is named in each request.', `is named in each request. ${'word '.repeat(70)}`));
    expect(report).toEqual([at('>-', 'ANSWER003')]);
    expect(problems[0]?.message).toMatch(/^The spoken answer has 8\d words/);
  });

  it.each([
    ['rubric', replace('  - Names the header\n', ''), 'rubric:', 'ANSWER004'],
    ['traps', (text: string) => text.replace(/ {2}- heard: The header[\s\S]*?wrong: 2026-07-28..\n/, ''), 'traps:', 'ANSWER005'],
    ['follow-ups', replace('  - ask: Who may end it?\n    question: tool-listing\n', ''), 'followUps:', 'ANSWER006'],
    ['answers to follow-ups', replace('    question: tool-listing\n', ''), 'Who may end', 'ANSWER007'],
    ['a proof of what is so', replace('"[It is gone.](fact:session-header-removed)"', 'It is gone.'), 'It is gone.\n', 'ANSWER009'],
  ])('has enough %s', (_, change, needle, code) => {
    const { report, at } = changed(path, change);
    expect(report).toEqual([at(needle, code)]);
  });
});

it('says nothing about the parts of a body that cannot be read', () => {
  const { report } = changed(path, replace('<Practice>', '<Practise>'));
  expect(report.map((line) => line.slice(-8))).toEqual([expect.stringContaining('INPUT003')]);
});
