import { expect, test } from 'vitest';
import { isKnownNoise } from './known-noise.ts';

const message =
  'The semantics of the module level directive "use astro:head-inject" in "src/content/questions/what-is-mcp.mdx?astroPropagatedAssets" may not be preserved when bundling.';

test('the one warning that @astrojs/mdx causes for each entry is noise', () => {
  expect(isKnownNoise({ code: 'MODULE_LEVEL_DIRECTIVE', message })).toBe(true);
});

test.each([
  ['another code', { code: 'EVAL', message }],
  ['another directive', { code: 'MODULE_LEVEL_DIRECTIVE', message: message.replace('use astro:head-inject', 'use client') }],
  ['a file of the code', { code: 'MODULE_LEVEL_DIRECTIVE', message: message.replace('src/content/questions/what-is-mcp.mdx', 'src/pages/index.astro') }],
  ['no code', { message }],
])('%s is none', (_, warning) => {
  expect(isKnownNoise(warning)).toBe(false);
});
