import { describe, expect, it } from 'vitest';
import { siteProblems, siteReport } from '../../check/test-site.ts';
import { ownAddressesRule } from './own-addresses.ts';

const origin = 'https://book.example';
const files: [string, string][] = [
  ['a.html', '<link rel="canonical" href="ADDRESS">'],
  ['a.html', '<meta property="og:url" content="ADDRESS">'],
  ['a.html', '<meta property="og:image" content="ADDRESS">'],
  ['a.html', '<meta name="twitter:image" content="ADDRESS">'],
  ['a.html', '<link rel="next" href="ADDRESS">'],
  ['sitemap.xml', '<urlset><url><loc>ADDRESS</loc></url></urlset>'],
  ['_redirects', '/a/ ADDRESS 301'],
  ['robots.txt', 'Sitemap: ADDRESS'],
];

describe.each(files)('%s: %s', (path, text) => {
  it('may name a place of the site', () => {
    expect(siteReport(ownAddressesRule, { [path]: text.replace('ADDRESS', `${origin}/b/`) }, { origin })).toEqual([]);
  });

  it('may not name a place of another', () => {
    expect(siteReport(ownAddressesRule, { [path]: text.replace('ADDRESS', 'https://example.com/b/') }, { origin })).toEqual([expect.stringMatching(/OUT012$/)]);
  });
});

it('needs an address of the build for absolute addresses', () => {
  const [problem] = siteProblems(ownAddressesRule, { 'a.html': `<link rel="canonical" href="${origin}/b/">` });
  expect(problem?.message).toContain('the build was told none');
  expect(siteReport(ownAddressesRule, { 'a.html': '<link rel="canonical" href="/b/">' })).toEqual([]);
});

it('lets other kinds of links lead where they like', () => {
  expect(siteReport(ownAddressesRule, { 'a.html': '<link rel="license" href="https://example.com/"><blockquote cite="https://example.com/">x</blockquote>' }, { origin })).toEqual([]);
});
