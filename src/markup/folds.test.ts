import { describe, expect, test } from 'vitest';
import { foldsOf } from './folds.ts';

const message = (members: number) => JSON.stringify({ id: 1, params: { name: 'x {', list: Array.from({ length: members }, (_, index) => index), short: { a: 1 } }, more: Array.from({ length: 8 }, () => 0) }, null, 2);

describe('folds', () => {
  test('are the members of many lines, each from the bracket that opens to the one that closes', () => {
    const code = message(12);
    const lines = code.split('\n');
    expect(foldsOf(code).map(({ from, to }) => [lines[from]!.trim(), lines[to]!.trim(), to - from + 1])).toEqual([
      ['"params": {', '},', 20], ['"list": [', '],', 14], ['"more": [', ']', 10],
    ]);
  });

  test('leave out the member that is nearly all of the sample', () => {
    const code = JSON.stringify({ result: { tools: Array.from({ length: 20 }, () => 1) } }, null, 2);
    expect(foldsOf(code)).toEqual([]);
    const shared = JSON.stringify({ result: { tools: Array.from({ length: 12 }, () => 1), more: Array.from({ length: 8 }, () => 1) } }, null, 2);
    expect(foldsOf(shared)).toHaveLength(2);
  });

  test('are none in a short sample, and none in what is no JSON', () => {
    expect(foldsOf(message(1).split('\n').slice(0, 12).join('\n'))).toEqual([]);
    expect(foldsOf(Array.from({ length: 30 }, (_, index) => `{ line ${index}`).join('\n'))).toEqual([]);
    expect(foldsOf(JSON.stringify({ a: Array.from({ length: 6 }, () => 1) }, null, 2))).toEqual([]);
  });

  test('are found in the body of an HTTP message, below its head', () => {
    const head = 'POST /mcp HTTP/1.1\nContent-Type: application/json\n\n';
    const [first] = foldsOf(head + message(12));
    expect((head + message(12)).split('\n')[first!.from]).toContain('"params"');
  });

  test('take brackets in texts for letters', () => {
    const code = JSON.stringify({ text: '}]{"', a: Array.from({ length: 12 }, () => '['), b: [1, 2, 3] }, null, 2);
    const lines = code.split('\n');
    expect(foldsOf(code).map(({ from, to }) => [lines[from], lines[to]])).toEqual([['  "a": [', '  ],']]);
  });
});
