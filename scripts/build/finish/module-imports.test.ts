import { expect, it } from 'vitest';
import { dynamicImports, withImports } from './module-imports.ts';

it('finds what a module loads later, and tells plain addresses from others', () => {
  const code = 'import "./now.js"; const a = import("./a.js"), b = import(`./b.js`), c = import(`./${name}.js`), d = import(base + "d.js"); "import(\'./e.js\')"';
  expect(dynamicImports(code).map(({ address, start, end }) => [address, code.slice(start, end)])).toEqual([
    ['./a.js', '"./a.js"'], ['./b.js', '`./b.js`'], [undefined, '`./${name}.js`'], [undefined, 'base + "d.js"'],
  ]);
  expect(dynamicImports('export const a = 1')).toEqual([]);
});

it('writes other words for some of them, and leaves the rest', () => {
  const code = 'import("./a.js").then(() => import("./b.js"), import(c))';
  expect(withImports(code, ({ address }) => (address === './b.js' ? 'new URL("b.js", base)' : undefined))).toBe('import("./a.js").then(() => import(new URL("b.js", base)), import(c))');
  expect(withImports(code, () => undefined)).toBe(code);
});
