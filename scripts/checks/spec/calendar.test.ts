import { describe, expect, it } from 'vitest';
import { problemsOf, replace, type Change } from '../../check/test-content.ts';

const today = '2026-11-22';
const check = (path: string, change: Change) => problemsOf({ [path]: change }, { today }).map(({ file, line, code, message }) => `${file.split('/').at(-1)!}:${line} ${code} ${message}`);

it('accepts days that have passed, and some that come before the next commit', () => {
  expect(problemsOf({}, { today })).toEqual([]);
  expect(problemsOf({}, { today: '2026-11-20' })).toEqual([]);
});

describe('a day that is yet to come', () => {
  const verified = (text: string) => text.replace('on: 2026-11-22', 'on: 2026-12-22');

  it.each([
    ['facts/core.yaml', verified, 'core.yaml:6 FACT016 By this date it was verified on 2026-12-22, but today is 2026-11-22.'],
    ['questions/session-lifecycle.mdx', verified, 'session-lifecycle.mdx:10 FACT016 By this date it was verified on 2026-12-22, but today is 2026-11-22.'],
    ['sources.yaml', verified, 'sources.yaml:8 SOURCE001 By this date it was read on 2026-12-22, but today is 2026-11-22.'],
    ['sources.yaml', replace('  read:', '  updated: 2027\n  read:'), 'sources.yaml:8 SOURCE001 By this date it was changed on 2027, but today is 2026-11-22.'],
    ['postmortems/stale-session.mdx', replace('{ date: 2025-08-01', '{ date: 2027-08-01, text: Again. }\n  - { date: 2025-08-01'), 'stale-session.mdx:12 CASE003 By this date it happened on 2027-08-01, but today is 2026-11-22.'],
  ])('is reported in %s', (path, change, expected) => {
    expect(check(path, change)).toContain(expected);
  });
});

it.each(['facts/core.yaml', 'questions/session-lifecycle.mdx', 'postmortems/stale-session.mdx', 'guides/why.mdx'])('reports what was verified before the revision came out, in %s', (path) => {
  const found = check(path, (text) => text.replace('on: 2026-11-22, against: 2026-07-28', 'on: 2026-07-27, against: 2026-07-28'));
  expect(found).toHaveLength(1);
  expect(found[0]).toContain('FACT016 This was verified on 2026-07-27 against 2026-07-28, which came out on 2026-07-28.');
});

describe('a reading', () => {
  it.each([
    ['{ how: whole }', 'SOURCE001 The source was read, but nobody says when.'],
    ['{ how: whole, on: 2024-11-24 }', 'SOURCE001 The source was read on 2024-11-24, before it was published on 2024-11-25.'],
  ])('is reported where it cannot have been so: %s', (read, expected) => {
    expect(check('sources.yaml', replace('{ how: whole, on: 2026-11-22 }', read)).map((line) => line.replace(/^\S+ /, ''))).toContain(expected);
  });

  it('that did not happen has no day', () => {
    const found = check('sources.yaml', replace('how: whole', 'how: not'));
    expect(found).toContain('sources.yaml:8 SOURCE001 The source was not read, but there is a day on which it was.');
  });
});

describe('a timeline', () => {
  const timeline = (text: string) => check('postmortems/stale-session.mdx', replace('  - { date: 2025-08-01, text: Memory ran out. }', text));

  it('runs from the first day to the last', () => {
    expect(timeline('  - { date: 2025-08-01, text: A. }\n  - { date: 2025-08-01, text: B. }\n  - { date: 2025-09, text: C. }')).toEqual([]);
    expect(timeline('  - { date: 2025-08-02, text: A. }\n  - { date: 2025-08-01, text: B. }')).toEqual([
      'stale-session.mdx:13 CASE003 This happened on 2025-08-01, but stands below what happened on 2025-08-02.',
    ]);
    expect(timeline('  - { date: 2025-08-02, text: A. }\n  - { date: 2025-08, text: B. }')).toEqual([]);
  });

  it('has the day of the disclosure', () => {
    expect(timeline('  - { date: 2025-07-31, text: A. }')).toEqual([
      'stale-session.mdx:5 CASE003 By "disclosed" the case came out on 2025-08, but nothing in its timeline happened then.',
    ]);
  });
});
