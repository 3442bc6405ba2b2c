import { describe, expect, it } from 'vitest';
import { runContentRules } from '../../check/engine.ts';
import { content, problemsOf, replace, type Change } from '../../check/test-content.ts';

const date = '  date: 2024-11-25\n  sources: [announcement]';
const sourceDate = '  date: 2024-11-25\n  read: { how: whole, on: 2026-11-22 }';

/** Writes the date of the fact, what it is, and things about its source. */
function facts(fact: string, source = sourceDate, today = '2026-11-22'): string[] {
  const changes: Record<string, Change> = {};
  if (!date.startsWith(`${fact}\n`)) changes['facts/core.yaml'] = replace(date, `${fact}\n  sources: [announcement]`);
  if (source !== sourceDate) changes['sources.yaml'] = replace(sourceDate, source);
  return problemsOf(changes, { today }).filter(({ code }) => code === 'FACT015').map(({ file, line, message }) => `${file.split('/').at(-1)!}:${line} ${message}`);
}

it('accepts the date of a source, as exact as either of the two gives it', () => {
  expect(problemsOf()).toEqual([]);
  expect(facts('  date: 2024-11')).toEqual([]);
  expect(facts(date.split('\n')[0]!, '  date: 2024\n  read: { how: whole, on: 2026-11-22 }')).toEqual([]);
  expect(facts('  date: 2025-02-01', `  date: 2024-11-25\n  updated: 2025-02-01\n  read: { how: whole, on: 2026-11-22 }`)).toEqual([]);
});

describe('a date that no source bears', () => {
  it.each(['2024-11-26', '2023-11-25', '2025'])('is reported (%s)', (day) => {
    expect(facts(`  date: ${day}`)).toEqual([`core.yaml:32 None of the sources bears the date ${day}: announcement is of 2024-11-25.`]);
  });

  it('is reported where the source has none', () => {
    expect(facts('  date: 2024-11-25', '  read: { how: whole, on: 2026-11-22 }')).toEqual(['core.yaml:32 None of the sources bears the date 2024-11-25: announcement has none.']);
  });

  it.each(['event', 'state'])('may be that of an %s', (dated) => {
    expect(facts(`  date: 2024-10-01\n  dated: ${dated}`)).toEqual([]);
  });
});

describe('a date that the sources cannot know of', () => {
  it('is reported where it lies behind the reading', () => {
    expect(facts('  date: 2026-11-23\n  dated: event')).toEqual(['core.yaml:32 The date is 2026-11-23, but the sources were read on 2026-11-22 at the latest.']);
    expect(facts('  date: 2026-11-23\n  dated: state')).toHaveLength(1);
  });

  it('is reported where all sources were published before and do not change', () => {
    expect(facts('  date: 2025-01-01\n  dated: event')).toEqual(['core.yaml:32 The date is 2025-01-01, but the sources were published before: announcement on 2024-11-25.']);
    expect(facts('  date: 2025-01-01\n  dated: event', `  date: 2024-11-25\n  updated: 2025-01-01\n  read: { how: whole, on: 2026-11-22 }`)).toEqual([]);
  });

  it('is fine in a thread, which goes on', () => {
    const thread = { 'sources.yaml': replace('kind: vendor-post', 'kind: thread'), 'facts/core.yaml': replace(date, '  date: 2025-01-01\n  dated: event\n  sources: [announcement]') };
    expect(problemsOf(thread)).toEqual([]);
  });
});

describe('a plan', () => {
  it('lies ahead of its source and of today', () => {
    expect(facts('  date: 2027-01-01\n  dated: plan')).toEqual([]);
  });

  it('is reported where it is no later than its source', () => {
    expect(facts('  date: 2024-11-25\n  dated: plan')).toEqual(['core.yaml:32 The planned day 2024-11-25 is not later than the source, which is of 2024-11-25.']);
  });

  it('is a warning when its day has passed', () => {
    const changes = { 'facts/core.yaml': replace(date, '  date: 2026-12-15\n  dated: plan\n  sources: [announcement]') };
    const on = (today: string) => runContentRules(content(changes), { today }).problems.filter(({ code }) => code === 'FACT017').map(({ severity, message }) => `${severity} ${message}`);
    expect(on('2026-12-15')).toEqual([]);
    expect(on('2026-12-16')).toEqual(['warning The planned day 2026-12-15 has passed; this is the state of 2026-12-16.']);
  });
});

it('reports what a date would be where there is none', () => {
  expect(facts('  dated: event\n  versions: { package: a, range: "1" }')).toEqual(['core.yaml:32 The fact says that its date is that of an event, but it has no date.']);
});
