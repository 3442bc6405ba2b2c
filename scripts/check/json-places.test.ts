import { describe, expect, it } from 'vitest';
import { jsonPlaces } from './json-places.ts';

const json = `{
  "a": [1, { "b/c": "x, \\" }" }],
  "d": {
    "e": null, "f": []
  },
  "~": true
}`;
const at = (pointer: string): string => {
  const { line, column } = jsonPlaces(json).at(pointer);
  return json.split('\n')[line - 1]!.slice(column - 1, column + 4);
};

describe('places in JSON', () => {
  it.each([
    ['', '{'], ['/a', '"a": '], ['/a/0', '1, { '], ['/a/1', '{ "b/'], ['/a/1/b~1c', '"b/c"'], ['/d/e', '"e": '], ['/d/f', '"f": '], ['/~0', '"~": '],
  ])('of "%s"', (pointer, text) => expect(at(pointer)).toBe(text));

  it('are those of the nearest member around, where there is none', () => {
    expect(at('/d/g/h')).toBe('"d": ');
    expect(at('/x')).toBe('{');
  });

  it.each(['1', '"a"', '[]', '[[1],[2]]', ' {} '])('of %s can be read', (text) => {
    expect(jsonPlaces(text).at('').line).toBe(1);
  });
});

it('finds keys that stand twice, each in its own object', () => {
  expect(jsonPlaces('{"a":{"b":1},"b":1}').repeated).toEqual([]);
  expect(jsonPlaces('{"a":[{"b":1},{"b":1}],\n "a":2}').repeated).toEqual([{ line: 2, column: 2 }]);
});
