import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/model/problem.ts';
import { github } from './github.ts';
import { human } from './human.ts';
import { json } from './json.ts';

const problem: Problem = {
  code: 'SPAN002', severity: 'error', file: 'src/content/facts/a.yaml', line: 3, column: 9, message: 'It says 100%, but\nis not.', why: 'Readers.', mend: 'Mend it.',
};
const warning: Problem = { ...problem, code: 'USE002', severity: 'warning', file: 'src/content/facts/b.yaml', message: 'Unused.' };
const excepted = { problem: { ...problem, line: 9 }, exception: 'for-now', reason: 'It is a name.', expires: '2027-05-31' };
const report = { problems: [problem, { ...problem, line: 4 }, warning], counts: { entries: 7, links: 2 }, examined: [], excepted: [] };

describe('for people', () => {
  it('groups problems by file, counts what was looked at, and ends with the total', () => {
    expect(human(report)).toBe(`src/content/facts/a.yaml:3:9  SPAN002  It says 100%, but
is not.
    why:  Readers.
    mend: Mend it.
    see:  docs/rules/SPAN002.md
src/content/facts/a.yaml:4:9  SPAN002  It says 100%, but
is not.
    why:  Readers.
    mend: Mend it.
    see:  docs/rules/SPAN002.md

src/content/facts/b.yaml:3:9  USE002  (warning) Unused.
    why:  Readers.
    mend: Mend it.
    see:  docs/rules/USE002.md

Checked 7 entries, 2 links.

3 problems (2 errors, 1 warning)
`);
  });

  it('is short where there is nothing', () => {
    expect(human({ problems: [], counts: { entries: 7 }, examined: [], excepted: [] })).toBe('Checked 7 entries.\n\n0 problems\n');
    expect(human({ problems: [problem], counts: {}, examined: [], excepted: [] }).trimEnd().split('\n').at(-1)).toBe('1 problem');
  });

  it('says how many problems are excepted', () => {
    expect(human({ problems: [], counts: {}, examined: [], excepted: [excepted] })).toMatch(/\n0 problems, and 1 excepted\n$/);
    expect(human({ problems: [warning], counts: {}, examined: [], excepted: [excepted] })).toMatch(/\n1 problem \(0 errors, 1 warning\), and 1 excepted\n$/);
  });
});

it('for programs, gives problems, counts and the pages of the rules', () => {
  const parsed = JSON.parse(json(report)) as { problems: { page: string; line: number }[]; counts: object; total: number };
  expect(parsed.total).toBe(3);
  expect(parsed.counts).toEqual({ ...report.counts, excepted: 0 });
  expect(parsed.problems[0]).toEqual({ ...problem, fixable: false, page: 'docs/rules/SPAN002.md' });
});

it('for programs, says which problems a program can mend, and which are excepted', () => {
  const fix = { file: problem.file, edits: [{ start: 1, end: 2, text: 'x' }] };
  const parsed = JSON.parse(json({ problems: [{ ...problem, fix }], counts: {}, examined: [], excepted: [excepted] })) as { problems: { fixable: boolean; fix: object }[]; excepted: object[]; counts: object };
  expect(parsed.problems[0]).toMatchObject({ fixable: true, fix });
  expect(parsed.excepted).toEqual([excepted]);
  expect(parsed.counts).toEqual({ excepted: 1 });
});

it('for GitHub, gives one escaped command for each problem', () => {
  const lines = github(report).trimEnd().split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toBe('::error file=src/content/facts/a.yaml,line=3,col=9,title=SPAN002::It says 100%25, but%0Ais not.%0AWhy: Readers.%0AMend: Mend it.%0ASee docs/rules/SPAN002.md');
  expect(lines[2]).toMatch(/^::warning /);
  expect(lines[3]).toBe('3 problems (2 errors, 1 warning)');
});
