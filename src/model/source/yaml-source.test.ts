import { describe, expect, it } from 'vitest';
import { createSourceText } from './source-text.ts';
import { parseYaml, type YamlPath } from './yaml-source.ts';

/** Where an offset of a value's text stands in the file: the text from there on. */
const textAt = (yaml: string, path: YamlPath, offset: number, length = 5): string => {
  const at = parseYaml(createSourceText('a', yaml)).textOffsets(path)(offset);
  return yaml.slice(at, at + length);
};

describe('places of keys and values', () => {
  const text = 'a:\n  b: 1\n  list:\n    - x\n    - c: 2\nd: 3\n';
  const yaml = parseYaml(createSourceText('a', text));

  it('are those of the value or of the key', () => {
    expect(text.slice(yaml.offsetOf(['a', 'b']))).toMatch(/^1\n/);
    expect(text.slice(yaml.keyOffsetOf(['a', 'b']))).toMatch(/^b: 1/);
    expect(text.slice(yaml.offsetOf(['a', 'list', 1, 'c']))).toMatch(/^2\n/);
    expect(text.slice(yaml.keyOffsetOf(['a', 'list', 1]))).toMatch(/^c: 2/);
  });

  it('are those of the nearest parent where something is missing', () => {
    expect(text.slice(yaml.offsetOf(['a', 'nothing', 'there']))).toMatch(/^b: 1/);
    expect(text.slice(yaml.keyOffsetOf(['a', 'nothing']))).toMatch(/^a:/);
    expect(yaml.offsetOf(['nothing'])).toBe(0);
  });
});

describe('places inside a text', () => {
  it.each([
    ['a plain text', 'a: one two\n', 'two', 4],
    ['a plain text over lines', 'a: one\n   two\n', 'two', 4],
    ['a folded text', 'a: >-\n  one\n  two three\n', 'three', 8],
    ['a literal text', 'a: |\n  one\n  two\n', 'two', 4],
    ['a folded text with indentation', 'a: >2-\n   one\n  two\n', 'two', 4],
    ['a quoted text', "a: 'one ''two'' x'\n", "two''", 5],
    ['a text with escapes', 'a: "one \\"two\\" \\u00e9x"\n', 'two\\"', 5],
    ['a text with an escape in front', 'a: "\\u0041 banana B"\n', 'B"', 9],
    ['a text with a broken line', 'a: "one\\\n  two"\n', 'two"', 3],
    ['a text with white space around', 'a: "  one two  "\n', 'two', 4],
    ['a text with an emoji', 'a: "\\U0001F600 two"\n', 'two"', 3],
    ['a text in a list', 'a:\n  - >-\n    one\n    two\n', 'two', 4],
  ])('are found in %s', (_, yaml, needle, offset) => {
    expect(textAt(yaml, yaml.includes('- >-') ? ['a', 0] : ['a'], offset, needle.length)).toBe(needle);
  });

  it('count every line break of a text with newline escapes', () => {
    expect(textAt('a: "one\\nnew \\n end"\n', ['a'], 4, 3)).toBe('new');
  });

  it('are those of the value where it is no text', () => {
    expect(textAt('a: 15\n', ['a'], 3, 2)).toBe('15');
    expect(textAt('a:\n  b: 1\n', ['a'], 3, 4)).toBe('b: 1');
  });
});

describe('mistakes', () => {
  it.each(['a: "b', 'a: b: c', 'a: [1, 2', '\ta: 1', 'a: *b', '- a\nb: 1', 'a: 1\n---\nb: 2', '%TAG x', 'a: !!binary "?"'])('in %j do not throw', (text) => {
    const yaml = parseYaml(createSourceText('a', text));
    for (const { offset } of yaml.errors) expect(offset).toBeLessThanOrEqual(text.length);
    expect(() => [yaml.offsetOf(['a', 'b']), yaml.keyOffsetOf(['a']), yaml.textOffsets(['a'])(3)]).not.toThrow();
  });

  it('are told apart from keys that stand twice', () => {
    const { errors } = parseYaml(createSourceText('a', 'a: 1\nb: 2\na: 3\n'));
    expect(errors).toEqual([expect.objectContaining({ duplicateKey: true, offset: 10 })]);
  });

  it('have places in the file where the YAML is front matter', () => {
    const text = '---\na: "b\n---\n';
    const yaml = parseYaml(createSourceText('a', text), 4, 10);
    expect(yaml.errors[0]?.offset).toBeGreaterThanOrEqual(4);
    expect(yaml.offsetOf(['a'])).toBe(7);
  });

  it('are none in an empty text', () => {
    expect(parseYaml(createSourceText('a', ''))).toMatchObject({ data: null, errors: [] });
    expect(parseYaml(createSourceText('a', '# only a comment\n')).data).toBeNull();
  });
});

describe('YAML that nobody means', () => {
  it.each([
    ['a list as a key', 'a: 1\n? [b]\n: c\n', 'key', '[b]'],
    ['a map as a key', '{a: b}: c\n', 'key', '{a: b}'],
    ['an alias as a key', 'a: &x b\n*x : c\n', 'key', '*x'],
    ['keys inside keys', `a: ${'? '.repeat(30)}`, 'key', '?'],
    ['a value that holds itself', 'a: &x\n  - *x\n', 'alias', '*x'],
    ['lists without end', `a: ${'['.repeat(200)}${']'.repeat(200)}`, 'deep', '['],
  ])('%s is a mistake at its place, and gives no data', (_, text, message, needle) => {
    const { data, errors } = parseYaml(createSourceText('a', text));
    expect(data).toBeNull();
    expect(errors.at(-1)!.message).toContain(message);
    expect(text.startsWith(needle, errors.at(-1)!.offset)).toBe(true);
  });

  it.each(['[', '{a: ', '- ', '? ', '&a ', '!a ', ': '])('such as %j a hundred thousand times does not throw', (piece) => {
    const { errors } = parseYaml(createSourceText('a', `a: ${piece.repeat(100_000)}`));
    expect(errors).not.toEqual([]);
  });

  it('does not stop an alias that stands beside what it stands for', () => {
    expect(parseYaml(createSourceText('a', 'a: &x [1]\nb: *x\n'))).toMatchObject({ data: { a: [1], b: [1] }, errors: [] });
  });
});
