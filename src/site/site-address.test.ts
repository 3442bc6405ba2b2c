import { describe, expect, it } from 'vitest';
import { absoluteUrl, relativeAddress, siteAddress, stampedAddress } from './site-address.ts';

it('is none where none is given', () => {
  expect(siteAddress('')).toBeUndefined();
  expect(siteAddress(' ')).toBeUndefined();
});

it('ends with a slash and holds nothing but the place', () => {
  expect(siteAddress('https://example.com')?.href).toBe('https://example.com/');
  expect(siteAddress('https://example.com/guide?a=1#b')?.href).toBe('https://example.com/guide/');
});

it.each(['example.com', 'ftp://example.com/', '/guide/'])('refuses %s', (given) => {
  expect(() => siteAddress(given)).toThrow(/no address of a site/);
});

it('puts pages below the place of the site', () => {
  expect(absoluteUrl(new URL('https://example.com/guide/'), '/q/what-is-mcp/#traps')).toBe('https://example.com/guide/q/what-is-mcp/#traps');
});

describe('a relative address', () => {
  it.each([
    ['/q/a.md', '/q/a/', 'a/'],
    ['/q/a.md', '/q/b/#traps', 'b/#traps'],
    ['/api/v1/index.json', '/q/', '../../q/'],
    ['/api/v1/questions/a.json', '/api/v1/schema/question.json', '../schema/question.json'],
    ['/q/a/', '/q/', '../'],
    ['/q/a/', '/q/#tools', '../#tools'],
    ['/', '/', './'],
    ['/', '/search/', 'search/'],
    ['/changes/feed.xml', '/changes/', './'],
    ['/llms.txt', '/q/a.md', 'q/a.md'],
    ['/q/a.md', 'https://example.com/x', 'https://example.com/x'],
    ['/q/a.md', '//example.com/x', '//example.com/x'],
  ])('from %s to %s is %s', (from, to, expected) => {
    expect(relativeAddress(from, to)).toBe(expected);
    if (to.startsWith('/') && !to.startsWith('//')) expect(new URL(expected, `https://x.example${from}`).href).toBe(`https://x.example${to}`);
  });
});

it('a build that was stamped says its address', () => {
  expect(stampedAddress('User-agent: *\nAllow: /\n')).toBeUndefined();
  expect(stampedAddress('User-agent: *\nAllow: /\nSitemap: https://a.example/guide/sitemap.xml\n')?.href).toBe('https://a.example/guide/');
});
