import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exchangeFolders } from './exchange-folders.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'handbook-exchange-'));
});

afterEach(() => rmSync(root, { recursive: true }));

const at = (name: string): string => join(root, name);
const make = (name: string, inside: string): void => void mkdirSync(join(root, name, inside), { recursive: true });

it('puts a folder in the place of another, which is kept', () => {
  make('next', 'new');
  make('place', 'old');
  exchangeFolders(at('next'), at('place'), at('previous'));
  expect([readdirSync(at('place')), readdirSync(at('previous')), existsSync(at('next'))]).toEqual([['new'], ['old'], false]);
});

it('puts a folder where none was', () => {
  make('next', 'new');
  exchangeFolders(at('next'), at('place'), at('previous'));
  expect([readdirSync(at('place')), existsSync(at('previous'))]).toEqual([['new'], false]);
});

it('leaves all as it was where there is nothing to put there', () => {
  make('place', 'old');
  expect(() => exchangeFolders(at('next'), at('place'), at('previous'))).toThrow('ENOENT');
  expect([readdirSync(at('place')), existsSync(at('previous'))]).toEqual([['old'], false]);
});
