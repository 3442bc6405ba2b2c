import { expect, it } from 'vitest';
import { siteReport } from '../../check/test-site.ts';
import { ownOriginRule } from './own-origin.ts';

const report = (html: string) => siteReport(ownOriginRule, { 'a.html': `<!doctype html>\n${html}` });

it.each(['<img src="/a.png">', '<script src="a.js"></script>', '<a href="https://example.com/">x</a>', '<link rel="canonical" href="https://example.com/">', '<link rel="alternate" type="application/rss+xml" href="https://example.com/feed">', '<img src="data:image/png;base64,x">',
  '<script type="application/ld+json">{"@context": "https://schema.org", "sameAs": "https://example.com/"}</script>', '<meta property="og:image" content="https://example.com/a.png">',
  '<blockquote cite="https://example.com/">x</blockquote>', '<script>const a = "https://example.com/"; location.href.startsWith(a)</script>', '<meta http-equiv="refresh" content="0; url=/b/">',
])('accepts %s', (html) => {
  expect(report(html)).toEqual([]);
});

it.each([
  '<img src="https://example.com/a.png">', '<script src="//example.com/a.js"></script>', '<link rel="stylesheet" href="https://example.com/a.css">',
  '<link rel="preconnect" href="https://example.com">', '<iframe src="https://example.com"></iframe>', '<form action="https://example.com"></form>',
  '<style>@import "https://example.com/a.css";</style>', '<p style="background: url(https://example.com/a.png)">', '<svg><use href="https://example.com/a.svg#x"/></svg>',
  '<template><img src="https://example.com/a.png"></template>', '<video poster="https://example.com/a.png"></video>',
  '<link rel="dns-prefetch" href="//example.com">', '<link rel="prefetch" href="https://example.com/b/">', '<link rel="modulepreload" href="https://example.com/a.js">', '<link rel="icon" href="https://example.com/a.ico">',
  '<link rel="preload" as="image" imagesrcset="https://example.com/a.png 100w">', '<img srcset="/a.png 1x, https://example.com/a.png 2x">', '<base href="https://example.com/">',
  '<button formaction="https://example.com/">x</button>', '<a href="/b/" ping="https://example.com/">x</a>', '<iframe srcdoc="&lt;img src=https://example.com/a.png&gt;"></iframe>',
  '<style>a { background: image-set("https://example.com/a.png" 1x) }</style>', '<style>@import url(https://example.com/a.css) screen;</style>', '<object data="https://example.com/a.svg"></object>',
  '<script type="speculationrules">{"prefetch": [{"urls": ["https://example.com/b/"]}]}</script>', '<script type="speculationrules">{"prerender": [{"where": {"href_matches": "https://example.com/*"}}]}</script>',
  '<script type="importmap">{"imports": {"a": "https://example.com/a.js"}}</script>', '<script type="module">import "https://example.com/a.js"</script>', '<script>fetch("https://example.com/a")</script>',
  '<script>navigator.sendBeacon("//example.com/a")</script>', '<script>new Worker("https://example.com/a.js")</script>', '<script>new WebSocket("wss://example.com/a")</script>',
  '<script>document.createElement("img").src="https://example.com/a.png"</script>', '<noscript><img src="https://example.com/a.png"></noscript>', '<meta http-equiv="refresh" content="0; url=https://example.com/">',
])('reports %s', (html) => {
  expect(report(html)).toEqual([expect.stringMatching(/^dist\/a\.html:2:\d+ OUT004$/)]);
});

it('reports what a style sheet loads', () => {
  expect(siteReport(ownOriginRule, { 'a.css': 'a { color: red }\nb { src: url("https://example.com/f.woff2") }' })).toEqual(['dist/a.css:2:15 OUT004']);
  expect(siteReport(ownOriginRule, { 'a.css': 'a { background: url(b.png) }' })).toEqual([]);
});

it('reports what scripts, drawings and manifests load', () => {
  expect(siteReport(ownOriginRule, { 'a.js': 'x();\nimport("https://example.com/a.js")' })).toEqual(['dist/a.js:2:9 OUT004']);
  expect(siteReport(ownOriginRule, { 'a.svg': '<svg><image href="https://example.com/a.png"/></svg>' })).toEqual(['dist/a.svg:1:13 OUT004']);
  expect(siteReport(ownOriginRule, { 'manifest.webmanifest': '{"icons": [{"src": "https://example.com/a.png"}]}' })).toEqual(['dist/manifest.webmanifest:1:13 OUT004']);
});

it('takes the address that the site is published at for its own origin', () => {
  const files = { 'a.html': '<img src="https://book.example/a.png">' };
  expect(siteReport(ownOriginRule, files, { origin: 'https://book.example' })).toEqual([]);
  expect(siteReport(ownOriginRule, files)).toHaveLength(1);
});
