import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';

/** Address of the built site that the tests run against, with a trailing slash. */
export function siteUrl(): string {
  return inject('siteUrl');
}

/** Folder of the built site. */
export function siteFolder(): string {
  return inject('siteFolder');
}

/** Goes to a page of the built site, and waits for what its scripts add once it is shown. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, siteUrl()).href);
  await page.waitForFunction(() => document.querySelector(':not(:defined)') === null);
}

/** Opens a page of the built site in a context of its own, as wide as a desk's unless said otherwise. */
export async function openPage(browser: Browser, path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })).newPage();
  await page.goto(new URL(path, siteUrl()).href);
  return page;
}
