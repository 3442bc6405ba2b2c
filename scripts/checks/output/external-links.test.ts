import { expect, it } from 'vitest';
import { siteProblems, siteReport } from '../../check/test-site.ts';
import { externalLinksRule } from './external-links.ts';

const report = (href: string, options = {}) => siteReport(externalLinksRule, { 'a.html': `<!doctype html>\n<a href="${href}">x</a>` }, options);

it.each([
  '/q/a/', 'https://example.com/announcement', 'https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#session-management',
  'https://modelcontextprotocol.io/specification/2025-11-25/basic/transports',
  'https://github.com/modelcontextprotocol/modelcontextprotocol/blob/main/schema/2025-11-25/schema.json',
])('accepts %s', (href) => {
  expect(report(href)).toEqual([]);
});

it.each([
  'https://example.com/other', 'https://modelcontextprotocol.io/specification/draft', 'https://modelcontextprotocol.io/specification/2025-11-26/basic', 'mailto:somebody@example.com',
])('reports %s', (href) => {
  expect(report(href)).toEqual(['dist/a.html:2:4 OUT005']);
});

it('suggests the nearest registered address', () => {
  const [problem] = siteProblems(externalLinksRule, { 'a.html': '<a href="https://example.com/anouncement">x</a>' });
  expect(problem?.mend).toContain('"https://example.com/announcement"');
});

it('accepts the own addresses of the site, and what is below them', () => {
  const own = ['https://github.com/somebody/handbook'];
  for (const path of ['', '/', '/issues/new?title=x', '?tab=readme']) expect(report(`https://github.com/somebody/handbook${path}`, { own })).toEqual([]);
  for (const other of ['https://github.com/somebody/handbooks', 'https://github.com/somebody']) expect(report(other, { own })).toEqual(['dist/a.html:2:4 OUT005']);
});

it('looks into feeds, data and Markdown, and lets structured data name what it likes', () => {
  expect(siteReport(externalLinksRule, { 'feed.xml': '<feed>\n<link href="https://example.com/other"/></feed>', 'a.md': '[x](https://example.com/other)', 'a.json': '{"href": "https://example.com/other"}' })).toEqual([
    'dist/feed.xml:2:7 OUT005', 'dist/a.md:1:1 OUT005', 'dist/a.json:1:2 OUT005',
  ]);
  expect(siteReport(externalLinksRule, { 'a.html': '<script type="application/ld+json">{"@context": "https://schema.org"}</script>' })).toEqual([]);
});
