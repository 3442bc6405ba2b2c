import { describe, expect, it } from 'vitest';
import { siteProblems, siteReport } from '../../check/test-site.ts';
import { internalLinksRule } from './internal-links.ts';

const page = (body: string) => `<!doctype html>\n<title>x</title>\n${body}`;
const other = page('<h2 id="traps">Traps</h2><a name="old"></a>');
const site = { 'q/b/index.html': other, 'style.css': '', 'notes.txt': '' };
const report = (body: string, options = {}) => siteReport(internalLinksRule, { 'q/a/index.html': page(body), ...site }, options);

it.each(['/q/b/', '/q/b/#traps', '../b/', '../b/index.html#traps', '/style.css', '#', '#top', '/q/b/#:~:text=x', '/q/b/?x=1#traps', '/notes.txt#x', 'mailto:a@b.c', 'data:,x'])('accepts %s', (href) => {
  expect(report(`<a href="${href}">x</a>`)).toEqual([]);
});

it('reports a link to a file that is not there, with the nearest', () => {
  expect(report('<p>\n <a class="x" href="/q/c/">x</a>')).toEqual(['dist/q/a/index.html:4:15 OUT001']);
  expect(siteProblems(internalLinksRule, { 'index.html': page('<a href="/q/bb/">x</a>'), 'q/b/index.html': other })[0]?.mend).toContain('"/q/b/"');
});

it('reports a fragment without its element', () => {
  expect(report('<a href="/q/b/#trap">x</a>')).toEqual(['dist/q/a/index.html:3:4 OUT002']);
  expect(report('<a href="#nowhere">x</a>')).toEqual(['dist/q/a/index.html:3:4 OUT002']);
});

it('takes upper and lower case of a fragment for two', () => {
  expect(report('<a href="/q/b/#Traps">x</a>')).toEqual(['dist/q/a/index.html:3:4 OUT002']);
});

it('reports a resource that is not there', () => {
  expect(report('<img src="/a.png"><script src="b.js"></script><img srcset="/style.css 1x, /c.png 2x">')).toHaveLength(3);
});

it.each([
  '<link rel="canonical" href="/q/c/">', '<meta property="og:image" content="/c.png">', '<meta http-equiv="refresh" content="0; url=/q/c/">',
  '<link rel="alternate" type="text/markdown" href="/q/c.md">', '<form action="/find/"></form>', '<video poster="/c.png"></video>',
  '<script type="application/ld+json">{"url": "/q/c/"}</script>', '<noscript><a href="/q/c/">x</a></noscript>', '<p style="background: url(/c.png)">',
])('reports what leads to nothing in %s', (html) => {
  expect(report(html)).toEqual([expect.stringMatching(/OUT001$/)]);
});

it('follows links below a sub-path', () => {
  expect(report('<a href="/book/q/b/#traps">x</a><a href="../b/">y</a>', { base: '/book/' })).toEqual([]);
  expect(report('<a href="/q/b/">x</a>', { base: '/book/' })).toEqual(['dist/q/a/index.html:3:4 OUT001']);
});

it('takes the published address for the site itself', () => {
  expect(report('<a href="https://book.example/q/c/">x</a>', { origin: 'https://book.example' })).toEqual(['dist/q/a/index.html:3:4 OUT001']);
  expect(report('<a href="https://book.example/book/q/b/">x</a>', { origin: 'https://book.example/book/', base: '/book/' })).toEqual([]);
});

describe('in other files', () => {
  const origin = 'https://book.example';
  const files: [string, string, string][] = [
    ['feed.xml', `<feed>\n<link href="${origin}/q/c/"/>\n</feed>`, '2:7 OUT001'],
    ['feed.xml', '<feed>\n<entry><content type="html">&lt;a href="/q/b/#trap"&gt;x&lt;/a&gt;</content></entry>\n</feed>', '2:29 OUT002'],
    ['sitemap.xml', `<urlset>\n<url><loc>${origin}/q/c/</loc></url></urlset>`, '2:11 OUT001'],
    ['api/v1/a.json', '{\n  "url": "/q/c/"\n}', '2:3 OUT001'],
    ['manifest.webmanifest', '{"icons": [\n{"src": "/c.png"}]}', '2:2 OUT001'],
    ['_redirects', '/q/old/ /q/c/ 301', '1:9 OUT001'],
    ['llms.txt', '# A\n\n- [a](/q/c.md)', '3:3 OUT001'],
    ['q/a.md', `See [it](${origin}/q/b/#trap).`, '1:5 OUT002'],
    ['robots.txt', `Sitemap: ${origin}/sitemap.xml`, '1:10 OUT001'],
    ['main.css', 'a { background: url("/c.png") }', '1:22 OUT001'],
  ];

  it.each(files)('%s: %j', (path, text, expected) => {
    expect(siteReport(internalLinksRule, { ...site, [path]: text }, { origin })).toEqual([`dist/${path}:${expected}`]);
  });

  it.each(files)('%s is accepted where its links are right', (path, text) => {
    const mended = text.replaceAll('/q/c/', '/q/b/').replaceAll('#trap', '#traps').replace('/q/c.md', '/notes.txt').replaceAll('/c.png', '/style.css').replace('/sitemap.xml', '/notes.txt');
    expect(siteReport(internalLinksRule, { ...site, [path]: mended }, { origin })).toEqual([]);
  });

  it('one that is not what its name says is reported', () => {
    expect(siteReport(internalLinksRule, { 'a.json': '{,}' })).toEqual(['dist/a.json:1:1 OUT013']);
    expect(siteReport(internalLinksRule, { 'feed.xml': '<feed><entry></feed>' })).toEqual(['dist/feed.xml:1:1 OUT013']);
    expect(siteReport(internalLinksRule, { 'feed.atom': '<feed' })).toEqual(['dist/feed.atom:1:1 OUT013']);
    expect(siteReport(internalLinksRule, { 'feed.xml': '<feed><entry/></feed>' })).toEqual([]);
  });
});
