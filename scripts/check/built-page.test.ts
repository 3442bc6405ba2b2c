import { describe, expect, it } from 'vitest';
import { readPage } from './built-page.ts';

const read = (html: string) => readPage('dist/a.html', 'a.html', `<!doctype html>\n${html}`);
const urls = (list: readonly { readonly url: string; readonly in: string }[]) => list.map(({ url, in: where }) => `${where} ${url}`);

describe('links', () => {
  it.each([
    ['<a href="/b/">x</a>', 'a[href] /b/'],
    ['<map><area href="/b/" alt="x"></map>', 'area[href] /b/'],
    ['<svg><a href="/b/">x</a></svg>', 'a[href] /b/'],
    ['<svg><a xlink:href="/b/">x</a></svg>', 'a[xlink:href] /b/'],
    ['<template><a href="/b/">x</a></template>', 'a[href] /b/'],
    ['<noscript><a href="/b/">x</a></noscript>', 'a[href] /b/'],
  ])('are read from %s', (html, link) => {
    expect(urls(read(html).links)).toEqual([link]);
  });
});

describe('what is loaded', () => {
  it.each([
    ['<img src="/a.png" srcset="/b.png 1x, data:image/png;base64,x,y 2x,/c.png 3x">', ['img[src] /a.png', 'img[srcset] /b.png', 'img[srcset] data:image/png;base64,x,y', 'img[srcset] /c.png']],
    ['<link rel="preload" as="image" href="/a.png" imagesrcset="/b.png 100w, /c.png 200w">', ['link[href] /a.png', 'link[imagesrcset] /b.png', 'link[imagesrcset] /c.png']],
    ['<link rel="stylesheet alternate" href="/a.css">', ['link[href] /a.css']],
    ['<form action="/search/"><button formaction="/b/">x</button></form>', ['form[action] /search/', 'button[formaction] /b/']],
    ['<a href="/b/" ping="/c /d">x</a>', ['a[ping] /c', 'a[ping] /d']],
    ['<iframe srcdoc="&lt;img src=/a.png&gt;"></iframe>', ['img[src] /a.png']],
    ['<base href="https://example.com/">', ['base[href] https://example.com/']],
    ['<video poster="/a.png"><source src="/b.webm"></video>', ['video[poster] /a.png', 'source[src] /b.webm']],
    ['<p style="background: url(/a.png)"></p><style>@import "/b.css";</style>', ['style /b.css', 'style /a.png']],
    ['<script type="speculationrules">{"prefetch":[{"urls":["/b/"],"where":{"href_matches":"/*"}}],"prerender":[{"where":{"href_matches":"https://example.com/*"}}]}</script>', ['script[type=speculationrules] /b/', 'script[type=speculationrules] https://example.com/*']],
    ['<script type="importmap">{"imports":{"x":"/x.js"},"integrity":{"/x.js":"sha256-y"}}</script>', ['script[type=importmap] /x.js']],
    ['<script type="module">import a from "https://example.com/a.js"; import("./b.js"); fetch("//example.com/c")</script>', ['script[type=module] https://example.com/a.js', 'script[type=module] //example.com/c']],
    ['<svg><use href="/a.svg#x"/><image xlink:href="/b.png"/></svg>', ['use[href] /a.svg#x', 'image[xlink:href] /b.png']],
  ])('is read from %s', (html, expected) => {
    expect(urls(read(html).resources).sort()).toEqual([...expected].sort());
  });
});

describe('what is only named', () => {
  it.each([
    ['<link rel="canonical" href="/b/">', ['link[rel=canonical] /b/']],
    ['<link rel="alternate" type="application/atom+xml" href="/feed.xml">', ['link[rel=alternate] /feed.xml']],
    ['<meta property="og:image" content="/a.png"><meta name="twitter:image" content="/b.png"><meta property="og:title" content="/c">', ['meta[og:image] /a.png', 'meta[twitter:image] /b.png']],
    ['<blockquote cite="/b/">x</blockquote>', ['blockquote[cite] /b/']],
    ['<script type="application/ld+json">{"@context":"https://schema.org","url":"/b/","name":"/c"}</script>', ['script[type=application/ld+json] https://schema.org', 'script[type=application/ld+json] /b/']],
  ])('is read from %s', (html, expected) => {
    const page = read(html);
    expect(urls(page.names)).toEqual(expected);
    expect([...page.links, ...page.resources]).toEqual([]);
  });
});

describe('a refresh', () => {
  it.each(['0; url=/b/', '0;URL=/b/', "0; url='/b/'", '0, /b/', ' 1.5 ; url = "/b/" '])('written "%s" is read', (content) => {
    expect(read(`<meta http-equiv="refresh" content="${content.replaceAll('"', '&quot;')}">`).refresh?.url).toBe('/b/');
  });

  it('inside <noscript> counts, because it is the page without script', () => {
    expect(read('<head><noscript><meta http-equiv="Refresh" content="0; url=/b/"></noscript></head>').refresh?.url).toBe('/b/');
  });

  it('of the page itself leads nowhere', () => {
    expect(read('<meta http-equiv="refresh" content="30">').refresh).toBeUndefined();
  });
});

describe('ids', () => {
  const page = read('<h2 id="a">x</h2>\n<svg><g id="b"/></svg><span id="c" data-former-id></span><p id="a"></p>');

  it('know what they stand on', () => {
    expect([...page.ids].map(([id, { element, drawing, former }]) => [id, element, drawing, former])).toEqual([
      ['a', 'h2', false, false], ['b', 'g', true, false], ['c', 'span', false, true],
    ]);
  });

  it('have their place, each repetition too', () => {
    expect(page.ids.get('a')).toMatchObject({ file: 'dist/a.html', line: 2, column: 5 });
    expect(page.repeatedIds).toEqual([{ file: 'dist/a.html', line: 3, column: 61, id: 'a' }]);
  });
});

it('elements that stand thousands deep are read in order', () => {
  const { links } = read(`${'<b>'.repeat(20_000)}<a href="/b/">x</a>${'</b>'.repeat(20_000)}<a href="/c/">y</a>`);
  expect(urls(links)).toEqual(['a[href] /b/', 'a[href] /c/']);
});

it('data that stand thousands deep are passed over', () => {
  const deep = '['.repeat(20_000) + ']'.repeat(20_000);
  expect(read(`<script type="application/ld+json">${deep}</script><script type="importmap">${deep}</script>`).names).toEqual([]);
});

it('elements with names that every object has are elements like any other', () => {
  expect(urls(read('<constructor><a href="/b/">x</a></constructor>').links)).toEqual(['a[href] /b/']);
});

it('places are right behind an ampersand at the end of a line, and behind lone carriage returns', () => {
  expect(read('a &\n<a href="/b/">x</a>').links).toMatchObject([{ line: 3, column: 4 }]);
  expect(read('a\rb <a href="/b/">x</a>').links).toMatchObject([{ line: 2, column: 8 }]);
});
