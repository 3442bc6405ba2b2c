import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { openPage, siteUrl } from '../support/site.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const open = (path: string, options?: BrowserContextOptions): Promise<Page> => openPage(browser, path, options);

/** Text of what has the focus; '' for the page itself. */
const focused = (page: Page): Promise<string> => page.evaluate(() => (document.activeElement === document.body ? '' : (document.activeElement?.textContent ?? '')));
const help = (page: Page) => page.getByRole('dialog', { name: 'Keyboard' });
/** Long enough for a key that acts to have loaded what it needs. */
const settle = (page: Page): Promise<void> => page.waitForTimeout(300);

async function pressTo(page: Page, key: string, text: string): Promise<void> {
  await page.keyboard.press(key);
  await expect.poll(() => focused(page)).toBe(text);
}

test('j and k move through a list, and Enter opens', async () => {
  const page = await open('q/?tier=senior');
  const titles = await page.locator('#main .rows > li:visible > a').allTextContents();
  await pressTo(page, 'j', titles[0]!);
  await pressTo(page, 'j', titles[1]!);
  await pressTo(page, 'j', titles[2]!);
  await pressTo(page, 'k', titles[1]!);
  expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).toBe('solid');
  // Not past the first one.
  await pressTo(page, 'k', titles[0]!);
  await page.keyboard.press('k');
  await settle(page);
  expect(await focused(page)).toBe(titles[0]);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/q\/[a-z-]+\/$/);
  await page.context().close();
});

test('after a checkbox the keys go on', async () => {
  const page = await open('q/');
  await page.locator('input[name=tier][value=senior]').check();
  await pressTo(page, 'j', await page.locator('#main .rows > li:visible > a').first().textContent() ?? '');
  await page.context().close();
});

test('on an answer j and k move between its sections, n and p between answers', async () => {
  const page = await open('q/session-lifecycle/');
  await page.locator('#traps').evaluate((section) => section.scrollIntoView());
  await page.keyboard.press('j');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#practice');
  await page.keyboard.press('k');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#traps');
  const next = await page.locator('a[rel=next]').evaluate((link) => (link as HTMLAnchorElement).href);
  await page.keyboard.press('n');
  await page.waitForURL(next);
  await page.keyboard.press('p');
  await page.waitForURL('**/q/session-lifecycle/');
  await page.context().close();
});

test('? opens the help, which lists the keys; Esc closes it and gives the focus back', async () => {
  const page = await open('q/');
  await page.locator('input[name=tier][value=senior]').focus();
  await page.keyboard.press('?');
  await help(page).waitFor();
  expect(await help(page).locator('kbd').allTextContents()).toEqual(['j', 'k', 'Enter', 'n', 'p', '/', '?', 'Esc']);
  // The page behind stays as it is.
  await page.keyboard.press('n');
  await page.keyboard.press('j');
  await settle(page);
  expect(page.url()).toBe(new URL('q/', siteUrl()).href);
  await page.keyboard.press('Escape');
  await expect.poll(() => help(page).count()).toBe(0);
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('senior');
  await page.context().close();
});

test('all of it can be switched off, for good, and on again without a key', async () => {
  const page = await open('q/');
  await page.keyboard.press('?');
  await help(page).getByRole('checkbox').uncheck();
  await help(page).getByRole('button', { name: 'Close' }).click();
  await page.goto(new URL('q/session-lifecycle/', siteUrl()).href);
  for (const key of ['?', 'j', 'n', '/']) await page.keyboard.press(key);
  await settle(page);
  expect(await page.locator('dialog').count()).toBe(0);
  expect(await focused(page)).toBe('');
  expect(page.url()).toContain('/q/session-lifecycle/');
  // With Ctrl a key is no letter, so it stays.
  await page.keyboard.press('Control+k');
  await page.locator('.search-dialog[open]').waitFor();
  await page.goto(new URL('q/#keyboard', siteUrl()).href);
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  expect(await help(page).getByRole('checkbox').isChecked()).toBe(false);
  await help(page).getByRole('checkbox').check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await expect.poll(() => focused(page)).not.toBe('');
  await page.context().close();
});

test('what stands in the store and is not ours is ignored', async () => {
  const page = await open('q/');
  await page.evaluate(() => localStorage.setItem('handbook:keys', '{"off":1}'));
  await page.reload();
  await page.keyboard.press('?');
  await help(page).waitFor();
  await page.context().close();
});

test('a key is a letter in a field, and another thing with a modifier', async () => {
  const page = await open('quiz/');
  for (const keys of ['Control+Shift+?', 'Alt+j', 'Alt+n']) await page.keyboard.press(keys);
  await settle(page);
  expect(await focused(page)).toBe('');
  await page.goto(new URL('search/', siteUrl()).href);
  const field = page.locator('site-search input[type=search]');
  await field.focus();
  await page.keyboard.type('j/k?np');
  expect(await field.inputValue()).toBe('j/k?np');
  expect(await help(page).count()).toBe(0);
  await page.context().close();
});

test('no page loads the keys before one is pressed', async () => {
  const page = await (await browser.newContext()).newPage();
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto(new URL('q/session-lifecycle/', siteUrl()).href, { waitUntil: 'networkidle' });
  expect(scripts.filter((url) => /keyboard/.test(url))).toEqual([]);
  await page.keyboard.press('j');
  await expect.poll(() => scripts.filter((url) => /keyboard/.test(url)).length).toBeGreaterThan(0);
  await page.context().close();
});
