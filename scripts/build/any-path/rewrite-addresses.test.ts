import { expect, it, test } from 'vitest';
import { rewriteAddresses } from './rewrite-addresses.ts';

const page = (body: string, head = '') => `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
const change = (url: string): string => (url.startsWith('/') ? `NEW${url}` : url);
const rewritten = (body: string, head?: string): string => rewriteAddresses(page(body, head), change);

it.each([
  ['<a href="/b/#c">x</a>', '<a href="NEW/b/#c">x</a>'],
  ["<a href='/b/?a=1&amp;b=&quot;2'>x</a>", '<a href="NEW/b/?a=1&amp;b=&quot;2">x</a>'],
  ['<a href=/b/ title="/b/">x</a>', '<a href="NEW/b/" title="/b/">x</a>'],
  ['<A HREF="/b/" ping="/c /d">x</A>', '<A href="NEW/b/" ping="NEW/c NEW/d">x</A>'],
  ['<form action="/s/"><button formaction="/t/">x</button></form>', '<form action="NEW/s/"><button formaction="NEW/t/">x</button></form>'],
  ['<img src="/a.png" srcset="/a.png 1x, /b.png 2x" alt="">', '<img src="NEW/a.png" srcset="NEW/a.png 1x, NEW/b.png 2x" alt="">'],
  ['<picture><source srcset="data:image/png;base64,AA, /b.png 100w"></picture>', '<picture><source srcset="data:image/png;base64,AA, NEW/b.png 100w"></picture>'],
  ['<video poster="/p.png" src="/v.mp4"></video>', '<video poster="NEW/p.png" src="NEW/v.mp4"></video>'],
  ['<object data="/o.svg"></object><q cite="/c/">x</q>', '<object data="NEW/o.svg"></object><q cite="NEW/c/">x</q>'],
  ['<svg><use xlink:href="/a.svg#x"/><a href="/b/">x</a></svg>', '<svg><use xlink:href="NEW/a.svg#x"/><a href="NEW/b/">x</a></svg>'],
  ['<p style="background: url(/a.png)">x</p>', '<p style="background: url(NEW/a.png)">x</p>'],
  ['<p style="background: url(&quot;/a.png&quot;)">x</p>', '<p style="background: url(&quot;NEW/a.png&quot;)">x</p>'],
  ['<style>a{background:url("/a.png")}/* url(/b.png) */</style>', '<style>a{background:url("NEW/a.png")}/* url(/b.png) */</style>'],
  ['<template><a href="/b/">x</a></template>', '<template><a href="NEW/b/">x</a></template>'],
  ['<noscript><a href="/b/">x</a></noscript>', '<noscript><a href="NEW/b/">x</a></noscript>'],
  ['<iframe srcdoc="&lt;a href=&quot;/b/&quot;&gt;x&lt;/a&gt;"></iframe>', '<iframe srcdoc="&lt;a href=&quot;NEW/b/&quot;&gt;x&lt;/a&gt;"></iframe>'],
  ['<div data-href="/b/" data-note="/b/">x</div>', '<div data-href="NEW/b/" data-note="/b/">x</div>'],
])('changes %s', (before, after) => {
  expect(rewritten(before)).toBe(page(after));
});

it.each([
  ['<meta http-equiv="refresh" content="0; url=/b/">', '<meta http-equiv="refresh" content="0; url=NEW/b/">'],
  ['<noscript><meta http-equiv="Refresh" content="3;URL=\'/b/\'"></noscript>', '<noscript><meta http-equiv="Refresh" content="3;URL=\'NEW/b/\'"></noscript>'],
  ['<link rel="icon" href="/a.svg"><script src="/a.js"></script>', '<link rel="icon" href="NEW/a.svg"><script src="NEW/a.js"></script>'],
  ['<link rel="preload" as="image" imagesrcset="/a.png 1x" href="/a.png">', '<link rel="preload" as="image" imagesrcset="NEW/a.png 1x" href="NEW/a.png">'],
  ['<meta name="description" content="/b/">', '<meta name="description" content="/b/">'],
])('changes %s in the head', (before, after) => {
  expect(rewritten('', before)).toBe(page('', after));
});

test('leaves everything else as it is, to the byte', () => {
  const text = page('<p>&nbsp;“/b/” &amp; <code>href="/b/"</code>\r\n<a href="https://example.com/b/">x</a><script>"/b/"</script><!-- <a href="/b/"> --><p>y', '<script type="application/ld+json">{"url":"/b/"}</script>');
  expect(rewriteAddresses(text, change)).toBe(text);
});

test('reads elements that are never closed', () => {
  expect(rewritten(`${'<b>'.repeat(20_000)}<a href="/b/">x</a>`)).toContain('href="NEW/b/"');
});
