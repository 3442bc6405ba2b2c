import { expect, it } from 'vitest';
import { changed, replace } from '../../check/test-content.ts';

it('reports an absence that the surface contradicts', () => {
  const { report, at, problems } = changed('facts/core.yaml', replace('span: 2026-07-28..\n', 'span: 2025-11-25..\n'));
  expect(report).toContain(at('header:Mcp-Session-Id]\n  evidence', 'FACT001'));
  expect(problems[0]?.message).toBe('header:Mcp-Session-Id is not absent in 2025-11-25: it is active there.');
});

it('does not take what is deprecated for absent', () => {
  const { report, at, problems } = changed('facts/core.yaml', replace('absent: [header:Mcp-Session-Id]', 'absent: [header:Mcp-Session-Id, method:roots/list]'));
  expect(report).toEqual([at('method:roots/list', 'FACT001')]);
  expect(problems[0]?.message).toContain('it is deprecated there');
});

it('reports a "never" name that the surface knows, and accepts one that it does not know', () => {
  const known = changed('facts/core.yaml', replace('absent: [header:Mcp-Session-Id]', 'absent: [header:Mcp-Session-Id]\n  never: [tools/call]'));
  expect(known.report).toEqual([known.at('tools/call', 'FACT002')]);
  expect(changed('facts/core.yaml', replace('absent: [header:Mcp-Session-Id]', 'absent: [header:Mcp-Session-Id]\n  never: [tools/unsubscribe]')).report).toEqual([]);
});

it('reports an absence that nothing proves in a part of its span', () => {
  const bare = replace('  absent: [header:Mcp-Session-Id]\n', '');
  const proved = changed('facts/core.yaml', bare);
  expect(proved.report.filter((line) => line.endsWith('FACT003'))).toEqual([]);
  const unproved = changed('facts/core.yaml', bare, replace('  evidence:\n    - { revisions: 2026-07-28, page: changelog, anchor: major-changes }\n', ''));
  expect(unproved.report).toContain(unproved.at('session-header-removed', 'FACT003'));
});
