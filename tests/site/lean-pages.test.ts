import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { globSync } from 'tinyglobby';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { namesOfPage, namesOfScript } from '../../scripts/build/lean-pages/names.ts';
import { inlineScripts } from '../../scripts/build/host-files/inline-scripts.ts';
import { openBrowser } from '../support/browser.ts';
import { onePageOfEachKind } from '../support/pages.ts';
import { goTo, siteFolder } from '../support/site.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The types, classes and ids of all elements that are there now, inside of dialogs too. */
const namesThere = (page: Page): Promise<string[]> => page.evaluate(() => [...new Set([...document.querySelectorAll('*')].flatMap((element) => [
  element.localName, ...[...element.classList].map((name) => `.${name}`), ...(element.id === '' ? [] : [`#${element.id}`]),
]))]);

const read = (path: string): string => readFileSync(join(siteFolder(), path), 'utf8');
const fileOf = (path: string): string => (path === '' || path.endsWith('/') ? `${path}index.html` : path);

test('what scripts make of a page, its style has the rules for', async () => {
  const files = globSync('_astro/*.js', { cwd: siteFolder() });
  expect(files.length).toBeGreaterThan(3);
  const made = new Set(files.flatMap((file) => namesOfScript(read(file))));
  const page = await browser.newPage();
  const missed: string[] = [];
  const paths = onePageOfEachKind();
  for (const path of paths) {
    const html = read(fileOf(path));
    const inline = inlineScripts(html).filter(({ type }) => type === '' || type === 'module').flatMap(({ text }) => namesOfScript(text));
    const foreseen = namesOfPage(html).union(made).union(new Set(inline));
    await goTo(page, path);
    const seen = new Set(await namesThere(page));
    if (!path.startsWith('search')) {
      await page.keyboard.press('?');
      await page.locator('dialog[open]').waitFor();
      for (const name of await namesThere(page)) seen.add(name);
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await page.locator('dialog[open] site-search input[type=search]').fill('session');
      await page.locator('dialog[open] [data-search-results] a').first().waitFor();
      for (const name of await namesThere(page)) seen.add(name);
    }
    // Ids that are counted, such as those of options in a list, have no rules.
    const unforeseen = [...seen].filter((name) => !foreseen.has(name) && !/^#.*\d/.test(name));
    if (unforeseen.length > 0) missed.push(`/${path}: ${unforeseen.join(' ')}`);
  }
  await page.close();
  expect(paths.length).toBeGreaterThan(20);
  expect(missed).toEqual([]);
});
