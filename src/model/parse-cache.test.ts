import { expect, it } from 'vitest';
import { brief, content, replace, type Change } from './fixtures/content.ts';
import { loadHandbook } from './load.ts';
import { createParseCache } from './parse-cache.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it('reads a file again only when its bytes change', () => {
  const cache = createParseCache();
  const first = cache.ofFile('a.yaml', bytes('a: 1'), () => ({ read: 1 }));
  expect(cache.ofFile('a.yaml', bytes('a: 1'), () => ({ read: 2 }))).toBe(first);
  expect(cache.ofFile('b.yaml', bytes('a: 1'), () => ({ read: 3 }))).toEqual({ read: 3 });
  expect(cache.ofFile('a.yaml', bytes('a: 2'), () => ({ read: 4 }))).toEqual({ read: 4 });
});

it('makes something of objects again only when one of them is another', () => {
  const cache = createParseCache();
  const [a, b, same] = [{}, {}, { n: 1 }];
  expect(cache.ofObjects('sum', [a, b], () => same)).toBe(same);
  expect(cache.ofObjects('sum', [a, b], () => ({ n: 2 }))).toBe(same);
  expect(cache.ofObjects('sum', [a, {}], () => ({ n: 3 }))).toEqual({ n: 3 });
  expect(cache.ofObjects('difference', [a, b], () => ({ n: 4 }))).toEqual({ n: 4 });
});

it('over another one reads it and leaves it as it was', () => {
  const below = createParseCache();
  const known = below.ofFile('a.yaml', bytes('a: 1'), () => ({ read: 1 }));
  const above = createParseCache(below);
  expect(above.ofFile('a.yaml', bytes('a: 1'), () => ({ read: 2 }))).toBe(known);
  above.ofFile('a.yaml', bytes('a: 2'), () => ({ read: 3 }));
  expect(below.ofFile('a.yaml', bytes('a: 1'), () => ({ read: 4 }))).toBe(known);
});

const session = 'questions/session-lifecycle.mdx';

it.each<[string, Record<string, Change>]>([
  ['nothing', {}],
  ['an answer', { [session]: replace('tier: senior', 'tier: sage') }],
  ['a body that is no MDX', { [session]: replace('</Practice>', '') }],
  ['a fact', { 'facts/core.yaml': replace('span: ..\n', 'span: 2025-06-18..draft\n') }],
  ['a fact that another file repeats', { 'facts/more.yaml': 'tools-list-exists:\n  kind: world\n' }],
  ['the revisions', { 'revisions.yaml': (text) => text.replace(/2026-07-28:[\s\S]*/, '') }],
  ['a file that is no text', { 'glossary.yaml': new Uint8Array([0xe9]) }],
])('loads with a change of %s what a load without it gives', (_what, changes) => {
  const cache = createParseCache();
  loadHandbook(content(), { cache });
  const files = content(changes);
  const fresh = loadHandbook(files);
  const loaded = loadHandbook(files, { cache: createParseCache(cache) });
  expect(loaded.problems.map(brief)).toEqual(fresh.problems.map(brief));
  // Functions are made anew by each load; what they give is compared by the places above.
  expect(JSON.stringify(loaded.handbook?.passages)).toBe(JSON.stringify(fresh.handbook?.passages));
  expect([...(loaded.handbook?.facts.keys() ?? [])]).toEqual([...(fresh.handbook?.facts.keys() ?? [])]);
  // Reported again, not only the first time.
  expect(loadHandbook(files, { cache: createParseCache(cache) }).problems.map(brief)).toEqual(fresh.problems.map(brief));
});
