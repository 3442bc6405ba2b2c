import { describe, expect, it } from 'vitest';
import { cssAddresses } from './built-css.ts';

describe('a style sheet loads', () => {
  it.each([
    ['url() without quotes', 'a { background: url(b.png) }', ['b.png']],
    ['url() with quotes', 'a { background: url( "b.png" ) } c { d: url(\'e.png\') }', ['b.png', 'e.png']],
    ['an import by text', '@import "a.css"; @import \'b.css\' screen;', ['a.css', 'b.css']],
    ['an import by url()', '@import url(a.css) layer(x);', ['a.css']],
    ['fonts in a list', '@font-face { src: local("X"), url(x.woff2) format("woff2"), url("x.woff") }', ['x.woff2', 'x.woff']],
    ['image-set()', 'a { b: image-set("a.avif" type("image/avif"), url(b.png) 2x, \'c.png\' 3x) }', ['a.avif', 'b.png', 'c.png']],
    ['upper case', 'a { background: URL(b.png) } @IMPORT "c.css";', ['b.png', 'c.css']],
  ])('%s', (_, css, urls) => {
    expect(cssAddresses(css).map(({ url }) => url)).toEqual(urls);
  });
});

it('a comment loads nothing', () => {
  expect(cssAddresses('/* url(a.png) @import "b.css" */ c { d: url(e.png) }').map(({ url }) => url)).toEqual(['e.png']);
});

it('gives the offset of the address itself', () => {
  const css = '/* x */\na { background: url( "b.png" ) }';
  expect(cssAddresses(css).map(({ offset }) => css.slice(offset, offset + 5))).toEqual(['b.png']);
});
