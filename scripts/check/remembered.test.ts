import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { hashOfFiles, remembered } from './remembered.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function folder(): string {
  const root = mkdtempSync(join(tmpdir(), 'handbook-'));
  folders.push(root);
  return root;
}

it('works out only what is not known, and keeps the order', () => {
  const root = folder();
  const asked: number[][] = [];
  const run = (inputs: number[], basis = 'a') =>
    remembered({ root, name: 'doubles', basis }, inputs, (unknown) => {
      asked.push([...unknown]);
      return unknown.map((value) => value * 2);
    });
  expect(run([1, 2])).toEqual([2, 4]);
  expect(run([3, 2, 1])).toEqual([6, 4, 2]);
  expect(run([1])).toEqual([2]);
  expect(run([1], 'b')).toEqual([2]);
  expect(asked).toEqual([[1, 2], [3], [1]]);
  expect(readdirSync(join(root, '.cache/checks'))).toEqual(['doubles.json']);
});

it('forgets what was used longest ago, and never what one run needs', () => {
  const root = folder();
  const asked: number[] = [];
  const run = (inputs: readonly number[]): void => {
    remembered({ root, name: 'many', basis: '' }, inputs, (unknown) => (asked.push(unknown.length), unknown));
  };
  const range = (from: number, length: number): number[] => Array.from({ length }, (_, at) => from + at);
  const first = range(0, 1000);
  for (const inputs of [first, range(1000, 1000), range(2000, 1000), [...first.slice(0, 500), ...range(5000, 500)], first.slice(0, 500), first.slice(500)]) run(inputs);
  expect(asked).toEqual([1000, 1000, 1000, 500, 500]);
  asked.length = 0;
  run(range(10_000, 4000));
  run(range(10_000, 4000));
  expect(asked).toEqual([4000]);
});

it('works everything out where its file is broken', () => {
  const root = folder();
  remembered({ root, name: 'x', basis: '' }, [1], () => [1]);
  for (const [index, broken] of ['{', '{}', '[1]', 'null'].entries()) {
    writeFileSync(join(root, '.cache/checks/x.json'), broken);
    expect(remembered({ root, name: 'x', basis: '' }, [1], () => [index + 2])).toEqual([index + 2]);
  }
});

it('hashes what files and folders hold', () => {
  const root = folder();
  writeFileSync(join(root, 'a'), '1');
  const before = hashOfFiles(root, join(root, 'missing'));
  expect(hashOfFiles(root, join(root, 'missing'))).toBe(before);
  writeFileSync(join(root, 'a'), '2');
  expect(hashOfFiles(root, join(root, 'missing'))).not.toBe(before);
});
