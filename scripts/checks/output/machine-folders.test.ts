import { expect, it } from 'vitest';
import { siteReport } from '../../check/test-site.ts';
import { machineFoldersRule } from './machine-folders.ts';

const root = '/srv/builds/handbook';
const report = (files: Readonly<Record<string, string>>) => siteReport(machineFoldersRule, files, { root });

it('accepts what names no folder of this machine', () => {
  expect(report({
    'a.html': '<!doctype html>\n<p>file:///home/user/projects/weather, ./node_modules/.bin</p>', 'a.md': 'See `/srv/builds`.', 'a.js': 'import("./b.js")', 'a.json': '{"path": "src/content/a.mdx"}',
  })).toEqual([]);
});

it.each([
  ['a.html', '<!doctype html>\n<p title="/srv/builds/handbook/src/pages/a.astro">x</p>', '2:11'],
  ['a.html', '<!doctype html>\n<!-- file:///srv/builds/handbook -->', '2:6'],
  ['a.js', 'x();\nvar f = "/srv/builds/handbook/src/client/a.ts"', '2:10'],
  ['a.json', '{\n"file": "/srv/builds/handbook/src/content/a.mdx" }', '2:10'],
  ['a.css', '/* /opt/x/node_modules/normalize/a.css */', '1:4'],
  ['a.md', 'From /srv/builds/handbook.', '1:6'],
])('reports a folder of this machine in %s: %s', (path, text, place) => {
  expect(report({ [path]: text })).toEqual([`dist/${path}:${place} OUT016`]);
});

it('reports every place', () => {
  expect(report({ 'a.html': '<!doctype html>\n<p>/srv/builds/handbook/a</p>\n<p>/srv/builds/handbook/b</p>' })).toHaveLength(2);
});
