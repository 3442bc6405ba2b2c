import { expect, test } from 'vitest';
import { toName } from './names.ts';
import { isDirectory } from './index-format.ts';
import { keyOfLine, nameKey, readDirectory, readEntry, writeDirectory, writeEntry, writeTooCommon, type Directory, type Entry } from './part-format.ts';

const directory: Directory = {
  stamp: '0a1b2c3d', pages: 3000, perFile: 8, levels: 1, head: '2025-06-18\ntools~Tools\nconcept|page\nmid',
  runs: [{ weight: 1, size: 9, pages: 700 }, { weight: 1, size: 30, pages: 2000 }, { weight: 0.35, size: 2, pages: 300 }], begins: ['', 'co', 'server'],
};
const entry: Entry = {
  key: 'sess', frequency: 12.4, tooCommon: false, postings: [{ at: 0, strength: 1 }, { at: 1, strength: 0.5 }, { at: 2999, strength: 0.9 }],
  names: [{ name: toName('Mcp-Session-Id', 'identifier', [4, 2000]), place: 0 }, { name: toName('sticky session', 'word', [2999]), place: 40 }],
};

test('what is written is read again', () => {
  expect(readDirectory(writeDirectory(directory))).toEqual(directory);
  expect(readEntry(writeEntry(entry))).toEqual(entry);
  expect(keyOfLine(writeEntry(entry))).toBe('sess');
});

test('an entry of which there is too much says so, under its key', () => {
  expect(readEntry(writeTooCommon(writeEntry(entry)))).toMatchObject({ key: 'sess', tooCommon: true, postings: [], names: [] });
});

test('a directory is told from an index, and the key of a name from words', () => {
  expect(isDirectory(writeDirectory(directory))).toBe(true);
  expect(isDirectory('2024-11-05|2025-03-26\ntools~Tools')).toBe(false);
  expect([nameKey('session'), nameKey('a'.repeat(40))]).toEqual(['/session', `/${'a'.repeat(20)}`]);
  expect(nameKey('zz') < '0').toBe(true);
});
