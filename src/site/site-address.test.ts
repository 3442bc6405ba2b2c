import { expect, it } from 'vitest';
import { absoluteUrl, siteAddress } from './site-address.ts';

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
