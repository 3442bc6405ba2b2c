import { expect, it } from 'vitest';
import { changed, problemsOf, replace } from '../../check/test-content.ts';

it('accepts spans that equal the surface', () => {
  expect(problemsOf()).toEqual([]);
});

it('reports a span that is too wide, with the one that is proved', () => {
  const { report, at, problems } = changed('facts/core.yaml', replace('  span: 2025-03-26..2025-11-25\n  elements', '  span: 2025-03-26..\n  elements'));
  expect(report.filter((line) => line.endsWith('SPAN002'))).toEqual([at('2025-03-26..\n', 'SPAN002')]);
  const [problem] = problems.filter(({ code }) => code === 'SPAN002');
  expect(problem?.message).toBe('The fact says since 2025-03-26, but by the surface header:Mcp-Session-Id exists 2025-03-26 to 2025-11-25.');
  expect(problem?.mend).toContain('span: "2025-03-26..2025-11-25"');
});

it('compares the aspect that the fact claims', () => {
  const required = changed('facts/core.yaml', replace('elements: [method:tools/list]', 'elements: [method:tools/list]\n  aspect: server-to-client'));
  expect(required.report).toEqual([required.at('..\n', 'SPAN002')]);
  expect(required.problems[0]?.message).toContain('is sent server-to-client in no revision');
  expect(changed('facts/core.yaml', replace('elements: [method:tools/list]', 'elements: [method:tools/list]\n  aspect: client-to-server')).report).toEqual([]);
});
