import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { fileHashes } from '../../scripts/build/folder-difference.ts';
import { alwaysShipped, noticedPackages, noticesFile } from '../../scripts/pack/notices.ts';
import { siteFolder } from '../support/site.ts';

const notices = (): string => readFileSync(join(siteFolder(), noticesFile), 'utf8');

test('the build names everything that it carries of others, with its terms', () => {
  expect(noticedPackages(notices())).toEqual(expect.arrayContaining(alwaysShipped.map((each) => each.package)));
  for (const terms of ['Permission is hereby granted, free of charge', 'SIL OPEN FONT LICENSE']) expect(notices()).toContain(terms);
});

/** Where programs, fonts and pictures of a build come from: a folder whose makers the notices know. */
const origins: readonly (readonly [files: RegExp, whose: string])[] = [
  [/^_astro\/[^/]+\.js$/, 'our own; the build finds out what else is in them'],
  [/^pagefind\/(?:pagefind\.js|wasm\.[a-z-]+\.pagefind|.+\.pf_(?:meta|index|fragment)|pagefind-entry\.json)$/, 'pagefind'],
  [/^open-graph\/.+\.png$/, 'drawn by the build in fonts that are listed'],
  [/^favicon\.svg$|^icons\/[a-z0-9-]+\.(?:png|svg)$/, 'drawn for the handbook'],
  [/^sw\.js$|^app\.webmanifest$/, 'our own; the worker imports nothing of others, which the test below holds it to'],
];

test('no program, font or picture is there whose makers nobody has named', () => {
  const carried = [...fileHashes(siteFolder()).keys()].filter((path) => !/\.(?:html|md|txt|json|xml)$|^_(?:headers|redirects)$/.test(path) || path.startsWith('pagefind/'));
  expect(carried.filter((path) => !origins.some(([files]) => files.test(path))), 'Say in scripts/pack/notices.ts whose they are, and list their folder here.').toEqual([]);
});

test('the service worker is made of own modules only', () => {
  const folder = join(import.meta.dirname, '..', '..', 'src', 'client', 'offline');
  const imported = globSync('*.ts', { cwd: folder }).filter((name) => !name.endsWith('.test.ts'))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/^(?:import|export)\b[^;]*?from '([^']+)'/gm)].map(([, from]) => from!));
  expect(imported.length).toBeGreaterThan(0);
  expect(imported.filter((from) => !from.startsWith('.'))).toEqual([]);
});
