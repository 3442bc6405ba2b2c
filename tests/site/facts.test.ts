import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { tabTo } from '../support/focus.ts';
import { openPage } from '../support/site.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(() => page.context().close());
afterAll(() => browser.close());

async function open(path: string, options: BrowserContextOptions = {}): Promise<void> {
  page = await openPage(browser, path, { viewport: { width: 390, height: 844 }, ...options });
  await page.waitForLoadState('networkidle');
}

/** Waits until an element is drawn near the upper edge of the window, as the browser puts what a link leads to, or as near as the end of the page lets it. */
async function expectLanded(id: string): Promise<void> {
  const at = () => page.locator(`[id="${id}"]`).evaluate((element) => {
    const { top, height } = element.getBoundingClientRect();
    const isAtEnd = Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight;
    return element.checkVisibility({ contentVisibilityAuto: true }) && height > 0 && top >= 0 && (top < 80 || (isAtEnd && top < innerHeight));
  });
  await expect.poll(at, { message: `#${id}` }).toBe(true);
}

const openAreas = (): Promise<number> => page.locator('fact-areas details[open]').count();

/** The facts that stand first and last in an area: one near the beginning of the page, one in its middle, one at its end. */
async function someFacts(): Promise<string[]> {
  const areas = await page.locator('fact-areas details').evaluateAll((all) => all.map((area) => [...area.querySelectorAll('li')].map(({ id }) => id)));
  return [areas[0]!.at(-1)!, areas[Math.floor(areas.length / 2)]!.at(-1)!, areas.at(-1)!.at(-1)!];
}

test('every area is closed at first and says how many facts it has, which together are all', async () => {
  await open('facts/');
  expect(await openAreas()).toBe(0);
  const areas = await page.locator('fact-areas details').evaluateAll((all) => all.map((area) => ({ said: parseInt(area.querySelector('summary')!.textContent, 10), facts: area.querySelectorAll('li[id]').length })));
  expect(areas.length).toBeGreaterThan(20);
  expect(areas.filter(({ said, facts }) => said !== facts)).toEqual([]);
  expect(areas.reduce((sum, { facts }) => sum + facts, 0)).toBe(Number((await page.locator('h1 + p').innerText()).replaceAll(',', '').match(/^\d+/)![0]));
});

test.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])('a link to a fact shows it, and no other area: %o', async (options) => {
  await open('facts/');
  const facts = await someFacts();
  await page.context().close();
  for (const id of facts) {
    await open(`facts/#${id}`, options);
    await expectLanded(id);
    expect(await openAreas()).toBe(1);
    // The one that a link leads to differs from the others.
    const background = await page.locator(`[id="${id}"]`).evaluate((item) => getComputedStyle(item).backgroundColor);
    expect(background).not.toBe(await page.locator('fact-areas details[open] li:not(:target)').first().evaluate((item) => getComputedStyle(item).backgroundColor));
    if (id !== facts.at(-1)) await page.context().close();
  }
});

test('on the page, one fact after another is shown when the address comes to name it, also after its area was closed', async () => {
  await open('facts/');
  for (const id of await someFacts()) {
    await page.evaluate((hash) => (location.hash = hash), id);
    await expectLanded(id);
  }
  expect(await openAreas()).toBe(3);
  const [first] = await someFacts();
  await page.locator('fact-areas details').evaluateAll((areas) => areas.forEach((area) => ((area as HTMLDetailsElement).open = false)));
  await page.evaluate((hash) => (location.hash = hash), first!);
  await expectLanded(first!);
  // What no element has as its id leads nowhere, and does no harm.
  await page.evaluate(() => (location.hash = '%'));
  expect(await openAreas()).toBe(1);
});

test('where the browser opens no area by itself, the script does', async () => {
  await open('facts/');
  const [, id] = await someFacts();
  // Moving by script is no step of the browser, so it reveals nothing; only the event tells of the new address.
  await page.evaluate((hash) => {
    history.replaceState(null, '', `#${hash}`);
    dispatchEvent(new HashChangeEvent('hashchange'));
  }, id!);
  await expectLanded(id!);
  expect(await openAreas()).toBe(1);
});

test('a link to an area opens it, and its heading is in sight', async () => {
  await open('facts/#area-tools');
  await expectLanded('area-tools');
  expect(await page.locator('section:has(> #area-tools) details').evaluate((area) => (area as HTMLDetailsElement).open)).toBe(true);
  expect(await openAreas()).toBe(1);
});

test('by keys alone a reader opens an area, reads its first fact, and closes it', async () => {
  await open('facts/');
  await tabTo(page, (focused) => focused.matches('section:nth-of-type(2) summary'));
  await page.keyboard.press('Enter');
  await expect.poll(openAreas).toBe(1);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.matches('fact-areas section:nth-of-type(2) li:first-child a'))).toBe(true);
  await tabTo(page, (focused) => focused.matches('section:nth-of-type(2) summary'), 'Shift+Tab');
  await page.keyboard.press('Space');
  await expect.poll(openAreas).toBe(0);
});

test('from a fact that a link led to, Tab goes on with its own links', async () => {
  await open('facts/');
  const [, id] = await someFacts();
  await page.context().close();
  await open(`facts/#${id!}`);
  await expectLanded(id!);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('li')?.id)).toBe(id);
});

test('one button opens all areas and closes them again, and says which it does', async () => {
  await open('facts/');
  const button = page.locator('fact-areas > button');
  const areas = await page.locator('fact-areas details').count();
  await button.click();
  expect(await openAreas()).toBe(areas);
  await expect.poll(() => button.innerText()).toBe('Close all areas');
  await page.locator('fact-areas summary').first().click();
  await expect.poll(() => button.innerText()).toBe('Open all areas');
  await button.click();
  expect(await openAreas()).toBe(areas);
  await expect.poll(() => button.innerText()).toBe('Close all areas');
  await button.click();
  expect(await openAreas()).toBe(0);
});

test.each([true, false])('on paper every fact is there, areas closed or not, with script: %s', async (javaScriptEnabled) => {
  await open('facts/', { javaScriptEnabled });
  await page.emulateMedia({ media: 'print' });
  const hidden = await page.locator('fact-areas li[id]').evaluateAll((facts) => facts.filter((fact) => !fact.checkVisibility({ contentVisibilityAuto: true }) || fact.getBoundingClientRect().height === 0).map(({ id }) => id));
  expect(hidden).toEqual([]);
  expect(await page.locator('fact-areas > button').isVisible()).toBe(false);
});

test('without script the page offers nothing that needs one', async () => {
  await open('facts/', { javaScriptEnabled: false });
  expect(await page.locator('fact-areas > button').isVisible()).toBe(false);
  await page.locator('fact-areas summary').first().click();
  expect(await openAreas()).toBe(1);
});

test.each(['primitives/', 'corrections/'])('what stands on a fact in /%s leads to it, drawn and in sight', async (path) => {
  await open(path);
  await page.locator('main a[href*="/facts/#"]').locator('visible=true').first().click();
  await page.waitForURL(/\/facts\/#/);
  await expectLanded(new URL(page.url()).hash.slice(1));
});
