import { expect, it } from 'vitest';
import { changed, problemsOf, replace } from '../../check/test-content.ts';

it('accepts keys that the surface has', () => {
  expect(problemsOf()).toEqual([]);
});

it('reports an unknown key of a fact with the nearest ones', () => {
  const { report, at, problems } = changed('facts/core.yaml', replace('elements: [method:tools/list]', 'elements: [method:tools/lst]'));
  expect(report).toContain(at('method:tools/lst', 'SURFACE001'));
  expect(problems.find(({ code }) => code === 'SURFACE001')?.mend).toContain('Did you mean "method:tools/list"');
});

it('reports an unknown key under "absent" and in a table', () => {
  const absent = changed('facts/core.yaml', replace('absent: [header:Mcp-Session-Id]', 'absent: [head:Mcp-Session-Id]'));
  expect(absent.report).toContain(absent.at('head:Mcp', 'SURFACE001'));
  const table = changed('primitives.yaml', replace('[method:tools/list]', '[method:tools/list, Tool]'));
  expect(table.report).toEqual([table.at('Tool]', 'SURFACE001')]);
  expect(table.problems[0]?.mend).toContain('"type:Tool"');
});
