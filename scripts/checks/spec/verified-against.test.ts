import { expect, it } from 'vitest';
import { changed, replace } from '../../check/test-content.ts';

const optional = (against: string) => (text: string) => text.replace(/(session-id-optional:[\s\S]*?against: )2026-07-28/, `$1${against}`);
const own = (report: readonly string[]) => report.filter((line) => line.endsWith('FACT010'));

it('reports a closed span that could not be judged at the time', () => {
  const { report, at, problems } = changed('facts/core.yaml', optional('2025-11-25'));
  expect(own(report)).toEqual([at('2025-11-25, how', 'FACT010')]);
  expect(problems.find(({ code }) => code === 'FACT010')?.message).toContain('cannot be judged before 2026-07-28');
});

it('leaves an open span that was verified against an earlier revision to the rule on freshness', () => {
  const { report, at } = changed('facts/core.yaml', replace('against: 2026-07-28', 'against: 2025-11-25'));
  expect(own(report)).toEqual([]);
  expect(report).toContain(at('2025-11-25, how', 'FRESH001'));
});

it('leaves an unknown revision to the loader', () => {
  const { report, at } = changed('facts/core.yaml', optional('draft'));
  expect(report).toEqual([at('draft', 'SPAN001')]);
});
