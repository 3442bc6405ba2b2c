import { expect, it } from 'vitest';
import { siteProblems, siteReport } from '../../check/test-site.ts';
import { internalLinksRule } from './internal-links.ts';

const page = (body: string) => `<!doctype html>\n<title>x</title>\n${body}`;
const other = page('<h2 id="traps">Traps</h2><a name="old"></a>');
const report = (body: string, options = {}) => siteReport(internalLinksRule, { 'q/a/index.html': page(body), 'q/b/index.html': other, 'style.css': '', 'notes.txt': '' }, options);

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

it('reports a resource that is not there', () => {
  expect(report('<img src="/a.png"><script src="b.js"></script><img srcset="/style.css 1x, /c.png 2x">')).toHaveLength(3);
});

it('follows links below a sub-path', () => {
  expect(report('<a href="/book/q/b/#traps">x</a><a href="../b/">y</a>', { base: '/book/' })).toEqual([]);
  expect(report('<a href="/q/b/">x</a>', { base: '/book/' })).toEqual(['dist/q/a/index.html:3:4 OUT001']);
});

it('takes the published address for the site itself', () => {
  expect(report('<a href="https://book.example/q/c/">x</a>', { origin: 'https://book.example' })).toEqual(['dist/q/a/index.html:3:4 OUT001']);
});
