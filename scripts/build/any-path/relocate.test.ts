import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { moveMissingPage, prepareMissingPage } from './missing-page.ts';
import { relativeTo, relocated } from './relocate.ts';

it.each([
  ['index.html', '/', './'], ['index.html', '/q/', 'q/'], ['q/a/index.html', '/q/b/#x', '../b/#x'], ['q/a/index.html', '/q/a/', './'],
  ['q/a/index.html', '/q/a/#x', './#x'], ['q/a/index.html', '/', '../../'], ['q/a/index.html', '/favicon.svg', '../../favicon.svg'],
  ['q/a/index.html', '/q/a.md', '../a.md'], ['q/a/index.html', '/q/a/evidence/', 'evidence/'], ['q/index.html', '/q/?tier=senior', './?tier=senior'],
  ['q/a/index.html', '#x', '#x'], ['q/a/index.html', '', ''], ['q/a/index.html', '../b/', '../b/'], ['q/a/index.html', '//host/x', '//host/x'],
  ['q/a/index.html', 'https://host/x', 'https://host/x'], ['q/a/index.html', 'mailto:a@b', 'mailto:a@b'], ['q/a/index.html', 'data:,x', 'data:,x'],
])('from %s the address %s is %s', (file, url, relative) => {
  expect(relativeTo(file, '/')(url)).toBe(relative);
});

test('the sub-path that a build was made for is taken out', () => {
  expect(relativeTo('q/a/index.html', '/guide/')('/guide/q/b/')).toBe('../b/');
  expect(relativeTo('q/a/index.html', '/guide/')('/other/')).toBe('/other/');
});

test('an address leads to the same place as before, wherever the site is mounted', () => {
  const name = fc.stringMatching(/^[a-z0-9.-]{1,6}$/).filter((text) => !/^\.+$/.test(text));
  const path = fc.tuple(fc.array(name, { maxLength: 4 }), fc.boolean()).map(([parts, slash]) => `/${parts.join('/')}${slash && parts.length > 0 ? '/' : ''}`);
  fc.assert(fc.property(fc.array(name, { maxLength: 4 }), path, fc.constantFrom('', '#x', '?a=1', '?a=1#x'), fc.constantFrom('/', '/guide/', '/a/b/c/'), (folders, target, rest, mount) => {
    const page = `${folders.map((each) => `${each}/`).join('')}`;
    const relative = relativeTo(`${page}index.html`, '/')(`${target}${rest}`);
    expect(new URL(relative, `https://host${mount}${page}`).href).toBe(new URL(`${mount}${target.slice(1)}${rest}`, 'https://host').href);
  }));
});

const missing = '<html><head><link rel="icon" href="/favicon.svg"></head><body><a href="/q/">q</a><a href="#main">m</a><form action="/search/"></form>' +
  '<script type="module" src="/_astro/a.js"></script><script type="module">b()</script><script data-root="/">find()</script></body></html>';
const prepared = missing.replace('<script type="module" src="/_astro/a.js"></script>', '').replace('<script data-root="/">', '<script data-root="/" data-modules="_astro/a.js">');
const moved = prepared.replace('data-root="/"', 'data-root="/guide/" data-known').replaceAll('="/favicon', '="/guide/favicon').replace('="/q/', '="/guide/q/').replace('="/search/', '="/guide/search/');

test('the page for what is missing keeps its addresses, and hands over its scripts', () => {
  expect(prepareMissingPage(missing, '/')).toBe(prepared);
  expect(() => prepareMissingPage('<html><head></head></html>', '/')).toThrow('find-root.ts');
});

test('a stamp moves the page for what is missing to the path of the site, and back', () => {
  expect(moveMissingPage(prepared, new URL('https://host/guide/'))).toBe(moved);
  expect(moveMissingPage(moved, new URL('https://host/guide/'))).toBe(moved);
  expect(moveMissingPage(moved, new URL('https://host/'))).toBe(prepared.replace('data-root="/"', 'data-root="/" data-known'));
});

test.each([
  ['index.html', '<a href="/q/a/">a</a>', '<a href="q/a/">a</a>'], ['q/a/index.html', '<a href="/">home</a>', '<a href="../../">home</a>'],
  ['404.html', missing, prepared], ['_astro/a.css', 'a{background:url(/favicon.svg)}', 'a{background:url(../favicon.svg)}'], ['plain/index.html', '<p>x', '<p>x'],
])('%s works at any path, and once it does it stays as it is', (file, before, after) => {
  expect(relocated(file, before, '/')).toBe(after);
  expect(relocated(file, after, '/')).toBe(after);
});
