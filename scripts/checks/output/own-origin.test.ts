import { expect, it } from 'vitest';
import { siteReport } from '../../check/test-site.ts';
import { ownOriginRule } from './own-origin.ts';

const report = (html: string) => siteReport(ownOriginRule, { 'a.html': `<!doctype html>\n${html}` });

it.each(['<img src="/a.png">', '<script src="a.js"></script>', '<a href="https://example.com/">x</a>', '<link rel="canonical" href="https://example.com/">', '<link rel="alternate" type="application/rss+xml" href="https://example.com/feed">', '<img src="data:image/png;base64,x">'])('accepts %s', (html) => {
  expect(report(html)).toEqual([]);
});

it.each([
  '<img src="https://example.com/a.png">', '<script src="//example.com/a.js"></script>', '<link rel="stylesheet" href="https://example.com/a.css">',
  '<link rel="preconnect" href="https://example.com">', '<iframe src="https://example.com"></iframe>', '<form action="https://example.com"></form>',
  '<style>@import "https://example.com/a.css";</style>', '<p style="background: url(https://example.com/a.png)">', '<svg><use href="https://example.com/a.svg#x"/></svg>',
  '<template><img src="https://example.com/a.png"></template>', '<video poster="https://example.com/a.png"></video>',
])('reports %s', (html) => {
  expect(report(html)).toEqual([expect.stringMatching(/^dist\/a\.html:2:\d+ OUT004$/)]);
});

it('reports what a style sheet loads', () => {
  expect(siteReport(ownOriginRule, { 'a.css': 'a { color: red }\nb { src: url("https://example.com/f.woff2") }' })).toEqual(['dist/a.css:2:15 OUT004']);
  expect(siteReport(ownOriginRule, { 'a.css': 'a { background: url(b.png) }' })).toEqual([]);
});
