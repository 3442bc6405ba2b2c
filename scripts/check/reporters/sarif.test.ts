import type { Log, Result, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/model/problem.ts';
import { codes } from '../../checks/index.ts';
import type { Report } from '../engine.ts';
import { sarif } from './sarif.ts';

const problem: Problem = {
  code: 'SPAN002', severity: 'error', file: 'src/content/facts/a b.yaml', line: 3, column: 9, message: 'It says so, but is not.', why: 'Readers.', mend: 'Link it: [words](fact:id).',
};
const warning: Problem = { ...problem, code: 'USE002', severity: 'warning', file: 'src/content/facts/b.yaml', message: 'Unused.' };
const fixable: Problem = { ...problem, code: 'BIND004', line: 7, fix: { file: problem.file, edits: [{ start: 40, end: 50, text: '[[2025-06-18]]' }] } };
const report: Report = {
  problems: [problem, { ...problem, line: 30 }, fixable, warning],
  counts: {},
  examined: [],
  excepted: [{ problem: { ...problem, code: 'WORDS001' }, exception: 'talk', reason: 'The name of a talk.', expires: '2027-05-31' }],
};

function runOf(given: Report): Run {
  const log = JSON.parse(sarif(given)) as Log;
  expect(log.version).toBe('2.1.0');
  expect(log.$schema).toMatch(/^https:\/\/.*sarif-schema-2\.1\.0\.json$/);
  expect(log.runs).toHaveLength(1);
  return log.runs[0]!;
}

const { tool: { driver }, results = [], artifacts = [], columnKind } = runOf(report);
const locationOf = (result: Result) => result.locations![0]!.physicalLocation!;

it('names the tool, and describes every rule by its page', () => {
  expect(driver.name).not.toBe('');
  expect(driver.version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(driver.rules?.map(({ id }) => id)).toEqual(codes);
  for (const rule of driver.rules!) {
    expect(rule.shortDescription?.text, rule.id).toMatch(/\S\.$/);
    expect(rule.fullDescription?.text, rule.id).toMatch(/\S/);
    expect(rule.help?.text, rule.id).toMatch(/\S/);
    expect(rule.help?.markdown, rule.id).toContain('## Why');
  }
});

describe('a result', () => {
  it.each(results.map((result, index) => [index, result] as const))('%i has what the standard requires, and points to its rule', (_, result) => {
    expect(result.message.text).toMatch(/\S/);
    expect(driver.rules![result.ruleIndex!]!.id).toBe(result.ruleId);
    expect(['error', 'warning']).toContain(result.level);
    const { artifactLocation, region } = locationOf(result);
    expect(artifactLocation!.uri).toMatch(/^(?!\/)[^\s:\\]+$/);
    expect(artifacts[artifactLocation!.index!]!.location!.uri).toBe(artifactLocation!.uri);
    expect(region!.startLine).toBeGreaterThanOrEqual(1);
    expect(region!.startColumn).toBeGreaterThanOrEqual(1);
  });

  it('stands at its line and column, counted as the engine counts them', () => {
    expect(columnKind).toBe('utf16CodeUnits');
    expect(results.map((result) => locationOf(result).region)).toEqual([3, 30, 7, 3, 3].map((startLine) => ({ startLine, startColumn: 9 })));
    expect(locationOf(results[0]!).artifactLocation!.uri).toBe('src/content/facts/a%20b.yaml');
  });

  it('says what is wrong, why, and how to mend it, without a link that leads nowhere', () => {
    expect(results[0]!.message.text).toBe('It says so, but is not.\nReaders.\nLink it: \\[words\\](fact:id).');
    expect(results[3]!.level).toBe('warning');
  });

  it('has a fingerprint of its own that does not change when lines move', () => {
    const prints = results.map((result) => result.partialFingerprints!['problem/v1']);
    expect(new Set(prints).size).toBe(prints.length);
    const moved = runOf({ ...report, problems: report.problems.map((each) => ({ ...each, line: each.line + 12 })) });
    expect(moved.results!.map((result) => result.partialFingerprints!['problem/v1'])).toEqual(prints);
  });

  it('carries its fix', () => {
    expect(results.map(({ fixes }) => fixes?.length ?? 0)).toEqual([0, 0, 1, 0, 0]);
    expect(results[2]!.fixes![0]!.artifactChanges).toEqual([{
      artifactLocation: { uri: 'src/content/facts/a%20b.yaml' },
      replacements: [{ deletedRegion: { charOffset: 40, charLength: 10 }, insertedContent: { text: '[[2025-06-18]]' } }],
    }]);
  });

  it('that an exception covers is suppressed, with the reason', () => {
    expect(results.map(({ suppressions }) => suppressions?.length ?? 0)).toEqual([0, 0, 0, 0, 1]);
    expect(results[4]!.suppressions![0]).toEqual({ kind: 'external', status: 'accepted', justification: 'The name of a talk.' });
  });
});

it('a report without a problem is a run without results', () => {
  expect(runOf({ problems: [], counts: {}, examined: [], excepted: [] }).results).toEqual([]);
});

it('takes names of files that are no text', () => {
  const { artifacts: files } = runOf({ ...report, problems: [{ ...problem, file: 'src/content/\ud800.yaml' }] });
  expect(files![0]!.location!.uri).toBe('src/content/%EF%BF%BD.yaml');
});
