import { expect, it } from 'vitest';
import { changed, replace } from '../../check/test-content.ts';

it('accepts a span that the bound facts cover', () => {
  expect(changed('corrections.yaml', replace('verdict: wrong', 'verdict: imprecise')).report).toEqual([]);
});

it('reports a correction that goes beyond its facts', () => {
  const { report, at, problems } = changed('corrections.yaml', replace('wrong: 2025-03-26..2025-11-25', 'wrong: 2025-03-26..'));
  expect(report).toEqual([at('2025-03-26..\n', 'WRONG001')]);
  expect(problems[0]!.message).toContain('2026-07-28');
});

it('reports a trap that goes beyond its facts', () => {
  const { report } = changed('questions/session-lifecycle.mdx', replace('    wrong: 2026-07-28..', '    wrong: 2025-11-25..'));
  expect(report.map((line) => line.split(' ')[1])).toEqual(['WRONG001']);
});

it('takes a fact about an element for a proof in every revision', () => {
  const { report } = changed('corrections.yaml', replace('wrong: 2025-03-26..2025-11-25', 'wrong: ..'), replace('fact:session-id-optional', 'fact:session-header-life'));
  expect(report).toEqual([]);
});

it('leaves what is about no revision alone', () => {
  expect(changed('corrections.yaml', replace('wrong: 2025-03-26..2025-11-25', 'wrong: none')).report).toEqual([]);
});
