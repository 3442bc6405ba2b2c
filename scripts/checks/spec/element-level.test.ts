import { expect, it } from 'vitest';
import { changed, replace } from '../../check/test-content.ts';

const facts = 'facts/core.yaml';
const element = (level: string, how: string, aspect = 'exists') => changed(
  facts,
  replace('claim: The request `tools/list` exists.', `claim: A client ${level.toUpperCase()} send \`tools/list\`.\n  level: ${level}\n  aspect: ${aspect}`),
  replace('how: text', `how: ${how}`),
);

it('accepts a level that somebody read, and a fact without one', () => {
  expect(element('may', 'source').report).toEqual([]);
  expect(changed(facts, replace('how: text', 'how: surface')).report).toEqual([]);
});

it('reports a level that only the surface would prove', () => {
  const { report, at, problems } = element('may', 'surface');
  expect(report).toEqual([at('may\n', 'FACT014')]);
  expect(problems[0]?.mend).toContain('how: source');
});

it('lets what is required be a MUST and nothing weaker', () => {
  const codes = (level: string) => element(level, 'surface', 'required').report.filter((line) => line.endsWith('FACT014'));
  expect(codes('must')).toEqual([]);
  expect(codes('should')).toHaveLength(1);
});
