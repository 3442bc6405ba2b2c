import { expect, it } from 'vitest';
import { applyEdits } from './mutant.ts';
import { readYamlFile } from './yaml-file.ts';

const text = `first:
  kind: prose
  claim: >-
    It folds
    over lines.
  list: [a, b, c]
  items:
    - one
    - two: 2
      more: 3
  flow: { x: 1, y: "two" }
second: 2
`;
const yaml = readYamlFile('a.yaml', text);
const after = (...edits: ReturnType<typeof yaml.remove>[]): string => applyEdits(text, edits);

it('gives values and keys as they are written', () => {
  expect(yaml.written(['first', 'claim'])).toBe('>-\n    It folds\n    over lines.');
  expect(yaml.written(['first', 'flow', 'y'])).toBe('"two"');
  const key = yaml.key(['first', 'list'])!;
  expect(text.slice(key.start, key.end)).toBe('list');
  expect([yaml.value(['first', 'nothing']), yaml.key(['third'])]).toEqual([undefined, undefined]);
});

it('writes other values and keys', () => {
  expect(after(yaml.setValue(['first', 'claim'], '"Short."'))).toContain('claim: "Short."\n  list:');
  expect(after(yaml.setKey(['second'], 'third'))).toContain('\nthird: 2\n');
  expect(() => yaml.setValue(['third'], 'x')).toThrow(RangeError);
});

it('takes a key of a map away with all lines of its value', () => {
  expect(after(yaml.remove(['first', 'claim']))).toContain('kind: prose\n  list:');
  expect(after(yaml.remove(['first', 'items']))).toContain('list: [a, b, c]\n  flow:');
  expect(after(yaml.remove(['second']))).toBe(text.slice(0, text.indexOf('second')));
});

it('takes items out of lists, one or several', () => {
  expect(after(yaml.remove(['first', 'items', 1]))).toContain('- one\n  flow:');
  expect(after(yaml.remove(['first', 'list', 0]))).toContain('list: [b, c]');
  expect(after(yaml.remove(['first', 'list', 2]))).toContain('list: [a, b]');
  expect(after(...yaml.removeAll(['first', 'list'], [1, 2]))).toContain('list: [a]');
  expect(after(...yaml.removeAll(['first', 'list'], [2, 0]))).toContain('list: [b]');
  expect(after(...yaml.removeAll(['first', 'list'], [0, 1, 2]))).toContain('list: []');
  expect(after(yaml.remove(['first', 'flow', 'y']))).toContain('flow: { x: 1 }');
  expect(() => yaml.remove(['first', 'list', 3])).toThrow(RangeError);
});

it('writes a key or an item before the first', () => {
  expect(after(yaml.prepend(['first'], 'level: must'))).toContain('first:\n  level: must\n  kind: prose');
  expect(after(yaml.prepend(['first', 'items'], 'zero'))).toContain('items:\n    - zero\n    - one');
  expect(after(yaml.prepend(['first', 'items', 1], 'less: 1'))).toContain('- less: 1\n      two: 2');
  expect(after(yaml.prepend(['first', 'flow'], 'w: 0'))).toContain('flow: { w: 0, x: 1,');
});

it('reads a part of a file, such as JSON in a sample', () => {
  const file = 'before\n{ "a": { "b": [1, 2] }, "c": {} }\nafter';
  const json = readYamlFile('a.mdx', file, 7, file.indexOf('\nafter'));
  expect(applyEdits(file, [json.setKey(['a', 'b'], '"d"')])).toBe('before\n{ "a": { "d": [1, 2] }, "c": {} }\nafter');
  expect(applyEdits(file, [json.prepend(['c'], '"e": 1')])).toContain('"c": { "e": 1 }');
  expect(applyEdits(file, [json.prepend([], '"z": 0')])).toContain('{ "z": 0, "a"');
});
