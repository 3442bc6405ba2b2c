import { expect, it } from 'vitest';
import { changed, problemsOf, replace } from '../../check/test-content.ts';

it('accepts a world fact with a source that was read and a date or versions', () => {
  expect(problemsOf()).toEqual([]);
});

it('reports a world fact without a source', () => {
  const { report, at } = changed('facts/core.yaml', replace('sources: [announcement]', 'sources: []'));
  expect(report).toEqual([at('sources: []', 'FACT008')]);
});

it('reports a world fact whose only source nobody read', () => {
  const changes = { 'sources.yaml': replace('how: whole, on: 2026-11-22', 'how: not') };
  expect(problemsOf(changes).map(({ code, message }) => `${code} ${message}`)).toEqual(['FACT008 No source of this world fact was read.']);
});

it('reports a world fact without date and versions', () => {
  const versions = '  versions: { package: sdk, range: "1" }\n';
  expect(changed('facts/core.yaml', replace('  date: 2024-11-25\n', versions)).report.some((line) => line.endsWith('FACT009'))).toBe(false);
  const bare = changed('facts/core.yaml', replace('  date: 2024-11-25\n', ''));
  expect(bare.report).toContain(bare.at('launch-announced', 'FACT009'));
});
