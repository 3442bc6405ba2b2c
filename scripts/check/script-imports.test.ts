import { expect, it } from 'vitest';
import { staticImports } from './script-imports.ts';

it('finds what is loaded before the script runs', () => {
  expect(staticImports('import"./a.js";import{b as c}from"./b.js";export*from"./d.js";export{e}from"./e.js";export const f=1;')).toEqual(['./a.js', './b.js', './d.js', './e.js']);
});

it('leaves out what is loaded later, and what is no script', () => {
  expect(staticImports('const load=()=>import("./a.js"); export{load}')).toEqual([]);
  expect(staticImports('import from from from')).toEqual([]);
  expect(staticImports('')).toEqual([]);
});
