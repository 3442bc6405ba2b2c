import { expect, it } from 'vitest';
import { readFenceAttributes } from './sample.ts';

it('reads the words behind the language of a fence', () => {
  expect([...readFenceAttributes('revision=2025-11-25 facts="a b" caption="x = y" heard')]).toEqual([
    ['revision', '2025-11-25'], ['facts', 'a b'], ['caption', 'x = y'], ['heard', ''],
  ]);
});

it('reads nothing from nothing', () => {
  expect([readFenceAttributes(null).size, readFenceAttributes(undefined).size, readFenceAttributes('').size]).toEqual([0, 0, 0]);
});
