import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readYamlMap } from './yaml-map.ts';

const file = 'src/content/ledger/things.yaml';
const schema = z.strictObject({ name: z.string(), tags: z.array(z.string()).default([]) });
const read = (text: string | Uint8Array) => readYamlMap(new Map([[file, typeof text === 'string' ? new TextEncoder().encode(text) : text]]), file, schema);
const codes = (text: string | Uint8Array): string[] => read(text).problems.map(({ code, line, column }) => `${line}:${column} ${code}`);

it('gives the entries with the places of their values', () => {
  const { entries, problems } = read('one:\n  name: One\n  tags: [a, b]\ntwo: { name: Two }\n');
  expect(problems).toEqual([]);
  expect(entries.map(({ id, data }) => [id, data])).toEqual([['one', { name: 'One', tags: ['a', 'b'] }], ['two', { name: 'Two', tags: [] }]]);
  expect(entries[0]?.placeOf()).toEqual({ file, line: 1, column: 1 });
  expect(entries[0]?.placeOf(['tags', 1])).toEqual({ file, line: 3, column: 13 });
  expect(entries[1]?.placeOf()).toEqual({ file, line: 4, column: 1 });
});

describe('a file', () => {
  it('that is missing or empty has no entries', () => {
    expect(readYamlMap(new Map(), file, schema)).toEqual({ entries: [], problems: [] });
    for (const text of ['', '# none\n', '{}']) expect(read(text), text).toEqual({ entries: [], problems: [] });
  });

  it('that is no text, no YAML or no map is reported', () => {
    expect(codes(new Uint8Array([0x61, 0xff]))).toEqual(['1:2 INPUT001']);
    expect(codes('a: [')).toContain('1:5 INPUT002');
    expect(codes('- a')).toEqual(['1:1 INPUT004']);
  });
});

it('a wrong entry is reported at its place, and the others are read', () => {
  const { entries, problems } = read('one: { nam: x }\ntwo: { name: Two }\nTwo: { name: x }\ntwo: { name: y }\n');
  expect(entries.map(({ id }) => id)).toContain('two');
  expect(problems.map(({ code, line }) => `${line} ${code}`).sort()).toEqual(['1 INPUT004', '1 INPUT004', '3 INPUT006', '4 INPUT005']);
});
