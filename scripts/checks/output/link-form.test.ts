import { expect, it } from 'vitest';
import { siteProblems, siteReport, testLedger } from '../../check/test-site.ts';
import { internalLinksRule } from './internal-links.ts';
import { linkFormRule } from './link-form.ts';

const page = (body: string) => `<!doctype html>\n<title>x</title>\n${body}`;
const ledger = testLedger(['/q/old/', '/q/b/#former'], '/q/old/: { to: /q/b/, on: 2026-11-22, reason: A better name. }\n"/q/b/#former": { to: "/q/b/#traps", on: 2026-11-22, reason: A better name. }\n');
const files = {
  'q/b/index.html': page('<h2 id="traps"><span id="former" data-former-id></span>Traps</h2>'),
  'q/old/index.html': page('<noscript><meta http-equiv="refresh" content="0; url=/q/b/"></noscript><a href="/q/b/">b</a>'),
  'Logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
};
const run = (href: string, options = {}) => siteProblems(linkFormRule, { 'index.html': page(`<a href="${href}">x</a>`), ...files }, { ledger, ...options });

it.each(['/q/b/', '/q/b/#traps', '/Logo.svg', '/nothing/', 'https://example.com/Q/', '#top', '/q/b/index.html'])('accepts %s', (href) => {
  expect(run(href)).toEqual([]);
});

it.each([
  ['/Q/b/#traps', 'OUT007', '"/q/b/#traps"'],
  ['/q/B', 'OUT007', '"/q/b/"'],
  ['/logo.svg', 'OUT007', '"/Logo.svg"'],
  ['/q/b', 'OUT008', '"/q/b/"'],
  ['/q/b#traps', 'OUT008', '"/q/b/#traps"'],
  ['/q/old/', 'OUT009', '"/q/b/"'],
  ['/q/old/#traps', 'OUT009', '"/q/b/#traps"'],
  ['/q/b/#former', 'OUT009', '"/q/b/#traps"'],
])('reports %s as %s', (href, code, instead) => {
  const problems = run(href);
  expect(problems.map(({ file, line, column, code: found }) => `${file}:${line}:${column} ${found}`)).toEqual([`dist/index.html:3:4 ${code}`]);
  expect(problems[0]?.mend).toContain(instead);
});

it('writes what to write instead with the base of the site', () => {
  const [problem] = run('/book/q/b', { base: '/book/' });
  expect(problem?.mend).toContain('"/book/q/b/"');
});

it.each([
  ['feed.xml', '<feed>\n<link href="/q/old/"/></feed>', '2:7 OUT009'],
  ['sitemap.xml', '<urlset><url>\n<loc>https://book.example/q/b</loc></url></urlset>', '2:6 OUT008'],
  ['api/a.json', '{"url": "/Q/b/"}', '1:2 OUT007'],
  ['_redirects', '/a/ /q/old/ 301', '1:5 OUT009'],
  ['a.md', '[a](/q/b)', '1:1 OUT008'],
])('looks into %s', (path, text, expected) => {
  expect(siteReport(linkFormRule, { ...files, [path]: text }, { ledger, origin: 'https://book.example' })).toEqual([`dist/${path}:${expected}`]);
});

it('says each mistake once: what it reports is no dead link as well', () => {
  for (const href of ['/Q/b/', '/q/b', '/q/old/', '/q/b/#former']) {
    expect(siteReport(internalLinksRule, { 'index.html': page(`<a href="${href}">x</a>`), ...files }, { ledger })).toEqual([]);
  }
});
