import { expect, it } from 'vitest';
import { deepestJson, JsonTooDeep, parseJson } from './parse-json.ts';

const lists = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

it('parses JSON, brackets in texts included', () => {
  expect(parseJson('{"a": ["[[{", "\\"[", 1]}')).toEqual({ a: ['[[{', '"[', 1] });
  expect(parseJson(JSON.stringify('['.repeat(5000)))).toHaveLength(5000);
});

it('refuses what is no JSON', () => {
  expect(() => parseJson('{')).toThrow(SyntaxError);
});

it('refuses JSON that is too deep, at the first value that is', () => {
  expect(() => parseJson(lists(deepestJson))).not.toThrow();
  for (const depth of [deepestJson + 1, 20_000]) {
    try {
      parseJson(` ${lists(depth)}`);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(JsonTooDeep);
      expect(error).toMatchObject({ offset: deepestJson + 1 });
    }
  }
});

it('counts what stands side by side once', () => {
  expect(parseJson(`[${Array.from({ length: 500 }, () => '{"a":[]}').join()}]`)).toHaveLength(500);
});
