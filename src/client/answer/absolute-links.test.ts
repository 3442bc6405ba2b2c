import { expect, it } from 'vitest';
import { absoluteLinks } from './absolute-links.ts';

const from = 'https://example.com/guide/q/a.md';

it.each([
  ['See [the other](b/#traps).', 'See [the other](https://example.com/guide/q/b/#traps).'],
  ['[A case](../postmortems/x/), [the `page`](../)', '[A case](https://example.com/guide/postmortems/x/), [the `page`](https://example.com/guide/)'],
  ['[Here](#traps)', '[Here](https://example.com/guide/q/a.md#traps)'],
])('makes links absolute: %s', (text, expected) => {
  expect(absoluteLinks(text, from)).toBe(expected);
});

it.each([
  '[The text](https://modelcontextprotocol.io/specification/2026-07-28/basic#a)[^1]', 'Call `handlers[name](arguments)`.', 'Write ``a `[b](c)` ``.',
  '```ts\nawait tools[name](input);\n```\n', '[^1]: What it says. (Text)',
])('leaves alone: %s', (text) => {
  expect(absoluteLinks(text, from)).toBe(text);
});

it('finds links behind code', () => {
  expect(absoluteLinks('```ts\nf[a](b);\n```\n\n[B](b/) and `x` and [C](c/)', from)).toBe('```ts\nf[a](b);\n```\n\n[B](https://example.com/guide/q/b/) and `x` and [C](https://example.com/guide/q/c/)');
});
