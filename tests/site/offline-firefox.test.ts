import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileBrowsers } from '../support/file-browsers.ts';
import { mountSite } from '../support/mounted-site.ts';
import { siteFolder } from '../support/site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await fileBrowsers.Firefox();
});
afterAll(() => browser.close());

test('in Firefox, too, the site is kept and read without a server, though nobody answers what it asks about storage', { timeout: 240_000 }, async () => {
  const site = await mountSite(siteFolder(), '/a/b/');
  const at = (path: string): string => new URL(path, site.url).href;
  const page = await browser.newPage();
  const wrong: string[] = [];
  // Firefox asks for the icon when it likes, and calls it an error when the next page interrupts that.
  page.on('pageerror', (error) => String(error).includes('/favicon.svg') || wrong.push(String(error)));
  await page.goto(at('offline/'));
  await page.waitForSelector('offline-copy[data-state=none]');
  await page.click('[data-action=keep]');
  await page.waitForSelector('offline-copy[data-state=kept]', { timeout: 180_000 });
  await site.close();

  expect((await page.goto(at('q/session-lifecycle/')))?.status()).toBe(200);
  await page.goto(at('search/?q=browser%20page%20attacks%20local%20server'));
  await page.waitForSelector('[data-search-state="done"] .excerpt mark');
  expect((await page.goto(at('x/y/sesion-lifecycle/')))?.status()).toBe(404);
  await page.waitForSelector('html[data-root="/a/b/"]');
  await page.goto(at('offline/'));
  await page.waitForSelector('offline-copy[data-state=kept]');
  expect(wrong).toEqual([]);
  await page.click('[data-action=remove]');
  await page.waitForSelector('offline-copy[data-state=none]');
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});
