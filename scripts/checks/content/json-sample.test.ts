import { describe, expect, it } from 'vitest';
import { changed, problemsOf, replace } from '../../check/test-content.ts';
import { readJson } from './json-sample.ts';

const session = 'questions/session-lifecycle.mdx';

it('accepts a valid message', () => {
  expect(problemsOf()).toEqual([]);
});

it('reports a message that is not valid in its revision, at the member', () => {
  const { report, at } = changed(session, replace('"method": "tools/list"', '"method": "tools/list",\n  "params": { "cursr": "a" }'));
  expect(report).toEqual([at('"cursr"', 'SAMPLE004')]);
});

it('reports a method that the revision lacks', () => {
  const { report, at, problems } = changed(session, replace('"method": "tools/list"', '"method": "server/discover"'));
  expect(report).toEqual([at('"method"', 'SAMPLE004')]);
  expect(problems[0]?.message).toContain('2025-11-25');
});

it('reports JSON that does not parse, at its place in a list item too', () => {
  const comma = changed(session, replace('"method": "tools/list"\n}', '"method": "tools/list",\n}'));
  expect(comma.report).toEqual([comma.at('}\n```', 'SAMPLE003')]);
  const item = changed(session, replace('### What stayed', '- An item\n\n  ```json other="x"\n  {\n    "a": tru\n  }\n  ```\n\n### What stayed'));
  expect(item.report).toEqual([item.at('\n  }\n  ```', 'SAMPLE003')]);
});

it('reports a key that stands twice', () => {
  const { report, at } = changed(session, replace('"id": 1,', '"id": 1,\n  "id": 2,'));
  expect(report).toEqual([at('"id": 2', 'SAMPLE003')]);
});

it('leaves a mistake shown on purpose alone', () => {
  expect(changed(session, replace('caption="A request"', 'heard'), replace('"tools/list"', '"tools/lst"')).report).toEqual([]);
});

describe('reading JSON', () => {
  it.each([
    ['{"a":1}', undefined],
    ['{"a":1,}', '1:8'],
    ['{\n  "a": 1\n  "b": 2\n}', '3:3'],
    ['{"a":', '1:6'],
    ['nope', '1:2'],
    ['', '1:1'],
    [`{\n"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, '2:104'],
  ])('finds the mistake in %j', (text, place) => {
    const result = readJson(text);
    expect('error' in result ? `${result.line}:${result.column}` : undefined).toBe(place);
  });
});
