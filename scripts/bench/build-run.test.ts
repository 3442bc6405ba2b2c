import { expect, test } from 'vitest';
import { stageTimes } from './build-run.ts';

test('the stages of a build are put together, and what is left is its start', () => {
  const stages = [
    { name: 'handbook:content-gate astro:config:setup', seconds: 2 }, { name: '@astrojs/mdx astro:config:setup', seconds: 0.5 }, { name: 'pages', seconds: 5 },
    { name: 'handbook:redirects astro:build:done', seconds: 0.5 }, { name: 'handbook:output-gate astro:build:done', seconds: 3 }, { name: 'handbook:search astro:config:done', seconds: 0.25 },
    { name: 'handbook:search astro:build:done', seconds: 4 },
  ];
  expect(stageTimes({ seconds: 16.25, stages })).toEqual({ start: 1, checks: 2, pages: 5, outputChecks: 3, search: 4, other: 1.25 });
});
