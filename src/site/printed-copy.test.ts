import { describe, expect, test } from 'vitest';
import { printedCopy, type CopyPlace } from './printed-copy.ts';

const place: CopyPlace = {
  page: '/q/a/', prefix: 'q-a', deeper: 2,
  anchors: new Map([['/q/a/', 'q-a'], ['/q/b/', 'q-b'], ['/sources/', 'sources'], ['/sources/#x', 'source-x']]),
};
const copy = (html: string): string => printedCopy(html, place);

describe('headings and folds', () => {
  test('stand deeper, at most at the sixth level, and lose the link to themselves', () => {
    expect(copy('<h1>T</h1><section id="s"><h2><a href="#s">One <code>x</code></a></h2></section><h5>F</h5>'))
      .toBe('<h3>T</h3><section><h4>One <code>x</code></h4></section><h6>F</h6>');
  });

  test('what was folded is open, and what was open stays so once', () => {
    expect(copy('<details><summary>E</summary></details><details open></details>')).toBe('<details open=""><summary>E</summary></details><details open=""></details>');
  });
});

describe('ids', () => {
  test('only those that a link needs stay, as marks that promise no address', () => {
    expect(copy('<p><a href="#e1">1</a></p><ol><li id="e1">Fact</li><li id="e2">Other</li></ol>'))
      .toBe('<p><a href="#q-a-e1">1</a></p><ol><li><span id="q-a-e1"></span>Fact</li><li>Other</li></ol>');
  });

  test('the mark of a row stands in its first cell', () => {
    expect(copy('<a href="#r">R</a><table><tbody><tr id="r"><th>N</th></tr></tbody></table>'))
      .toBe('<a href="#q-a-r">R</a><table><tbody><tr><th><span id="q-a-r"></span>N</th></tr></tbody></table>');
  });

  test('names of labels and drawings are told apart and stay', () => {
    expect(copy('<section aria-labelledby="c"><p id="c">C</p></section><svg><marker id="m"></marker><path marker-end="url(#m)"></path></svg>'))
      .toBe('<section aria-labelledby="q-a-c"><p id="q-a-c">C</p></section><svg><marker id="q-a-m"></marker><path marker-end="url(#q-a-m)"></path></svg>');
  });
});

describe('links', () => {
  test('lead to what is printed with it, and elsewhere as before', () => {
    expect(copy('<a href="/q/b/#traps">b</a><a href="/sources/#x">x</a><a href="/sources/#y">y</a><a href="/facts/#z">z</a><a href="https://example.org/#e">e</a>'))
      .toBe('<a href="#q-b">b</a><a href="#source-x">x</a><a href="#sources">y</a><a href="/facts/#z">z</a><a href="https://example.org/#e">e</a>');
  });

  test('to a part that the copy lacks lead to its beginning', () => {
    expect(copy('<a href="#practice">p</a>')).toBe('<a href="#q-a">p</a>');
  });
});

test('an entry that others link to is marked as they expect', () => {
  const list = printedCopy('<ul><li id="x"><a href="#x">link</a></li><li id="y">Y</li></ul>', { ...place, page: '/sources/', prefix: 'sources' });
  expect(list).toBe('<ul><li><span id="source-x"></span><a href="#source-x">link</a></li><li>Y</li></ul>');
});

test('the search ignores copies', () => {
  expect(copy('<p data-pagefind-weight="3">x</p>')).toBe('<p>x</p>');
});
