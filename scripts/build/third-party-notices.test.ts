import { expect, it } from 'vitest';
import { packagesIn, shippedWith } from './third-party-notices.ts';

it('finds the packages that the bundler put into scripts', () => {
  const scripts = [
    { type: 'chunk', modules: { '/srv/handbook/src/client/theme.ts': {}, '/srv/handbook/node_modules/@scope/two/a.js': {}, '\0helper': {} } },
    { type: 'chunk', modules: { '/srv/handbook/node_modules/one/b.js': {}, '/srv/handbook/node_modules/one/c.js': {} } },
    { type: 'asset' },
  ];
  expect(packagesIn(scripts)).toEqual(['@scope/two', 'one']);
});

it('adds them to what each build carries', () => {
  expect(shippedWith(['one', 'pagefind']).map((each) => each.package)).toEqual(['pagefind', '@fontsource/source-sans-3', '@fontsource/source-code-pro', 'one']);
});
