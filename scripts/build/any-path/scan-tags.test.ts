import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { elementsOf } from './rewrite-addresses.ts';
import { scanTags } from './scan-tags.ts';

const every = /=/;
const scanned = (html: string, names = every) => [...scanTags(html, names)].map(({ name, attributes }) => [name, attributes.map((attribute) => [attribute.name, attribute.value, html.slice(attribute.from, attribute.to)])]);

it.each([
  ['<p id="a" class=b hidden>', [['p', [['id', 'a', 'id="a"'], ['class', 'b', 'class=b'], ['hidden', '', 'hidden']]]]],
  ['<A HREF=\'/b/?a=1&amp;b="2"\' href="/c/">', [['a', [['href', '/b/?a=1&b="2"', 'HREF=\'/b/?a=1&amp;b="2"\'']]]]],
  ['<a title="a > b" data-x = "<p id=c>">', [['a', [['title', 'a > b', 'title="a > b"'], ['data-x', '<p id=c>', 'data-x = "<p id=c>"']]]]],
  ['<svg><use xlink:href="#a"/><image href=b.png/></svg>', [['use', [['xlink:href', '#a', 'xlink:href="#a"']]], ['image', [['href', 'b.png/', 'href=b.png/']]]]],
  ['<!-- <p id="a"> --><p id="b">', [['p', [['id', 'b', 'id="b"']]]]],
])('reads the tags of %s', (html, tags) => {
  expect(scanned(html)).toEqual(tags);
});

it('reads no tags in what is no markup, and gives its place', () => {
  const html = '<style>a>b{}</style><script>"<p id=a>"</script><title>a <b id=c></title><p id="d">';
  const tags = [...scanTags(html, every)];
  expect(tags.map(({ name, text }) => [name, text && html.slice(text.from, text.to)])).toEqual([['style', 'a>b{}'], ['script', '"<p id=a>"'], ['title', 'a <b id=c>'], ['p', undefined]]);
});

it('leaves out tags without one of the names', () => {
  expect(scanned('<p id="a"><a href="b">', /\shref=/)).toEqual([['a', [['href', 'b', 'href="b"']]]]);
});

test('a page is read as a parser reads it', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', '/', '=', '>', '<b id=x>', '&amp;', '&lt;', '“', "'", '-->', '\n') });
  const value = text.map((raw) => `"${raw}"`);
  const tag = fc.tuple(fc.constantFrom('a', 'p', 'use', 'b'), fc.array(fc.tuple(fc.constantFrom('href', 'id', 'title', 'data-x'), value)))
    .map(([name, list]) => `<${name}${list.map(([key, raw]) => ` ${key}=${raw}`).join('')}></${name}>`);
  const piece = fc.oneof(tag, text.map((raw) => raw.replace(/[<>]/g, '.')), text.map((raw) => `<!--${raw.replaceAll('-->', '')} -->`), text.map((raw) => `<script>${raw}</script>`));
  fc.assert(fc.property(fc.array(piece), (list) => {
    const html = `<!DOCTYPE html><html lang="en"><head></head><body>${list.join('')}</body></html>`;
    const parsed = [...elementsOf(html)].filter(({ attrs }) => attrs.length > 0).map(({ tagName, attrs }) => [tagName, attrs.map(({ name, value: of }) => [name, of])]);
    expect(scanned(html).flatMap(([name, attributes]) => (attributes!.length > 0 ? [[name, (attributes as string[][]).map(([key, of]) => [key, of])]] : []))).toEqual(parsed);
  }), { numRuns: 300 });
});
