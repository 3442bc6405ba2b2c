import { describe, expect, it } from 'vitest';
import { addressOfFile } from './ledger-address.ts';
import { finalAddress, redirectSchema } from './ledger-redirect.ts';

const targets = (pairs: Readonly<Record<string, string>>) => new Map(Object.entries(pairs).map(([from, to]) => [from, { to }]));

describe('the final address', () => {
  it.each([
    ['of what is not redirected is itself', '/q/c/', '/q/c/'],
    ['of a page is its target', '/q/a/', '/q/b/'],
    ['of an anchor goes along with its page', '/q/a/#traps', '/q/b/#traps'],
    ['of an anchor with a redirect of its own is that', '/q/a/#old', '/q/b/#new'],
    ['is found at the end of a chain', '/q/z/', '/q/b/'],
    ['of a page that leads to an anchor is that anchor', '/q/d/#x', '/q/#d'],
  ])('%s', (_, from, to) => {
    expect(finalAddress(from, targets({ '/q/a/': '/q/b/', '/q/a/#old': '/q/b/#new', '/q/z/': '/q/a/', '/q/d/': '/q/#d' }))).toBe(to);
  });

  it('of a circle is none', () => {
    expect(finalAddress('/a/', targets({ '/a/': '/b/', '/b/': '/a/' }))).toBeUndefined();
    expect(finalAddress('/a/', targets({ '/a/': '/a/' }))).toBeUndefined();
  });
});

describe('a redirect', () => {
  const good = { to: '/q/b/', on: '2026-11-22', reason: 'A better name.', entry: 'questions/a' };

  it('says where to, since when, why and of which entry', () => {
    expect(redirectSchema.safeParse(good).success).toBe(true);
  });

  it.each([{ to: 'q/b/' }, { to: 'https://example.com/' }, { to: '/q/b' }, { on: 'today' }, { reason: ' ' }, { entry: 'questions' }, { entry: 'question/a' }, { entry: 'questions/A' }, { from: '/q/a/' }])('may not have %j', (part) => {
    expect(redirectSchema.safeParse({ ...good, ...part }).success).toBe(false);
  });
});

it.each([['index.html', '/'], ['q/a/index.html', '/q/a/'], ['feed.xml', '/feed.xml'], ['q/notindex.html', '/q/notindex.html']])('%s is reached at %s', (file, address) => {
  expect(addressOfFile(file)).toBe(address);
});
