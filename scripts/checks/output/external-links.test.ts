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
  'https://example.com/other', 'https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#no-such-place', 'https://modelcontextprotocol.io/specification/draft',
])('reports %s', (href) => {
  expect(report(href)).toEqual(['dist/a.html:2:4 OUT005']);
});

it('suggests the nearest registered address', () => {
  const [problem] = siteProblems(externalLinksRule, { 'a.html': '<a href="https://example.com/anouncement">x</a>' });
  expect(problem?.mend).toContain('"https://example.com/announcement"');
});

it('accepts the own addresses of the site', () => {
  expect(report('https://github.com/somebody/handbook', { own: ['https://github.com/somebody/handbook'] })).toEqual([]);
});
