import { expect, test } from 'vitest';
import { splitEntries } from './search-entries.ts';

const page = (body: string): string => `<!DOCTYPE html><html><head></head><body><main>${body}</main></body></html>`;
const inside = (html: string): string => /<main[^>]*>(.*)<\/main>/s.exec(html)![1]!;

test('a term comes with its definitions and without the small print below', () => {
  const { rest, entries } = splitEntries(
    page('<h1>Glossary</h1><dl><dt id="a"><a href="#a">A&amp;B</a></dt><dd><p>One.</p><p class="s"><a href="/q/x/">X</a></p></dd><dd>Two.</dd><dt id="b">B</dt><dd>Three.</dd></dl>'),
    new Map([['a', 'A&B'], ['b', 'B'], ['gone', 'Gone']]),
  );
  expect(entries.map(({ id, html }) => [id, inside(html)])).toEqual([
    ['a', '<h1 id="title">A&amp;B</h1><dt id="a"></dt> <dd><p>One.</p></dd> <dd>Two.</dd>'],
    ['b', '<h1 id="title">B</h1><dt id="b"></dt> <dd>Three.</dd>'],
  ]);
  expect(inside(rest)).toBe('<h1>Glossary</h1><dl></dl>');
});

test('what is heard becomes the title, and no label is left that would read as a word of a sentence', () => {
  const { entries } = splitEntries(
    page('<ol><li id="c"><dl><dt>Heard</dt><dd data-heard="">All is <code>x</code>.</dd><dt>In fact</dt><dd>None is.</dd><dt>Outdated</dt><dd class="s">since then</dd></dl></li></ol>'),
    new Map([['c', '“All is `x`.”']]),
  );
  expect(inside(entries[0]!.html)).toBe('<h1 id="title">“All is x.”</h1><li id="c"><dl><dd data-heard=""></dd><dd>None is.</dd></dl></li>');
});

test('a row stays a row', () => {
  const { entries, rest } = splitEntries(page('<table><tbody><tr id="r"><th>Roots</th><td>Places.</td></tr></tbody></table>'), new Map([['r', 'Roots']]));
  expect(inside(entries[0]!.html)).toContain('<table><tr id="r"><th></th><td>Places.</td></tr></table>');
  expect(inside(rest)).toBe('<table><tbody></tbody></table>');
});
