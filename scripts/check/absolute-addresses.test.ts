import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { absoluteAddresses, mayBeginAtRoot } from './absolute-addresses.ts';

test('the documents list what stays absolute, with the reasons', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/any-path.md'), 'utf8');
  const rows = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| What '));
  expect(rows).toEqual(absoluteAddresses.map(({ what, form, why }) => `| ${what} | ${form} | ${why} |`));
});

it.each([['404.html', true], ['_redirects', true], ['index.html', false], ['q/404.html', false], ['_astro/a.js', false]])('addresses of %s may begin at the root: %s', (file, may) => {
  expect(mayBeginAtRoot(file)).toBe(may);
});
