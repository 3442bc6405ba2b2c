import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { stop, tabTo, unseen, type Stop } from '../support/focus.ts';
import { siteUrl } from '../support/site.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function open(path: string, width = 1440): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage();
  await page.goto(new URL(path, siteUrl()).href, { waitUntil: 'networkidle' });
  return page;
}

test('by Tab, Enter, Space and arrows alone a reader gets from the first page through search, filter and answer to the quick check', async () => {
  const page = await open('');
  const stops: Stop[] = [];
  const go = async (isThere: (focused: Element) => boolean): Promise<void> => {
    stops.push(...(await tabTo(page, isThere)));
  };

  // The first stop leads past the bar.
  await go((focused) => focused.matches('.skip'));
  expect(stops).toHaveLength(1);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  stops.push(await stop(page));

  // Search: the field of the first page goes on in the dialog, arrows choose, Enter opens.
  if (!(await page.evaluate(() => document.activeElement?.matches('main input[type=search]')))) await go((focused) => focused.matches('main input[type=search]'));
  await page.keyboard.type('Mcp-Session-Id');
  await page.locator('dialog[open] h2 a').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.locator('dialog [aria-selected=true]').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/q\/[a-z-]+\//);

  // Filter: from the answer by the bar to all questions; Space ticks, Tab goes on into the list.
  await page.goto(page.url().split(/[?#]/)[0]!, { waitUntil: 'networkidle' });
  await go((focused) => focused.matches('.bar nav a') && focused.textContent === 'Questions');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/q\/$/);
  await page.locator('facet-filter[data-ready]').waitFor();
  await go((focused) => focused.matches('input[name=tier][value=senior]'));
  await page.keyboard.press('Space');
  await expect.poll(() => new URL(page.url()).searchParams.get('tier')).toBe('senior');
  await go((focused) => focused.matches('#main .rows > li > a'));
  expect(await page.evaluate(() => (document.activeElement?.closest('li') as HTMLElement).dataset['tier'])).toBe('senior');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/q\/[a-z-]+\/$/);
  await page.locator('revision-choice:not([hidden])').waitFor();

  // Answer: the choice of a revision by its arrows, which the address keeps.
  await go((focused) => focused.matches('revision-choice select'));
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.evaluate(() => document.querySelector('revision-choice select')?.matches(':focus') && document.querySelector<HTMLSelectElement>('revision-choice select')!.value !== '')).toBe(true);
  await expect.poll(() => page.url()).toMatch(/\d{4}-\d{2}-\d{2}/);

  // Quick check, by the foot: an option opens and says whether it is right, and another one closes it.
  stops.push(...(await tabTo(page, (focused) => focused.matches('.foot a') && focused.textContent === 'Quick check', 'Tab', 400)));
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/quiz\/$/);
  await go((focused) => focused.matches('.quiz summary'));
  const first = page.locator('.quiz details').first();
  await page.keyboard.press('Enter');
  await expect.poll(() => first.evaluate((details) => (details as HTMLDetailsElement).open)).toBe(true);
  expect(await first.locator('p').innerText()).toMatch(/^(Right|No)\./);
  await go((focused) => focused.matches('.quiz summary'));
  await page.keyboard.press('Space');
  await expect.poll(() => first.evaluate((details) => (details as HTMLDetailsElement).open)).toBe(false);

  expect(unseen(stops)).toEqual([]);
  await page.context().close();
});

/** One of each kind of page that can be operated in a way of its own. */
const kinds = ['', 'q/', 'q/session-lifecycle/', 'q/session-lifecycle/interview/', 'primitives/', 'quiz/', 'search/', 'cheat-sheet/', 'design/', '404.html'];

test.each(kinds.flatMap((path) => [[path, 1440] as const, [path, 390] as const]))('Tab goes once through /%s at %i px, in order, and every stop is seen', async (path, width) => {
  const page = await open(path, width);
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const here = await stop(page);
    if (here.order === -1 || here.order === stops[0]?.order) break;
    stops.push(here);
    if (stops.length > 1500) throw new Error(`Tab does not come to an end: ${stops.slice(-3).map(({ name }) => name).join(' | ')}`);
  }
  expect(stops.length).toBeGreaterThan(10);
  expect(unseen(stops)).toEqual([]);
  // The order of the stops is that of the text; nothing is skipped to, and nothing holds the focus.
  expect(stops.filter(({ order }, index) => index > 0 && order <= stops[index - 1]!.order).map(({ name }) => name)).toEqual([]);
  await page.context().close();
});

/** With search in the bar, and without. */
test.each(['', 'q/session-lifecycle/', 'facts/'].flatMap((path) => [390, 768, 1440].map((width) => [path, width] as const)))('Tab goes through the bar of /%s at %i px as one reads it, by lines from left to right', async (path, width) => {
  const page = await open(path, width);
  const stops: { name: string; left: number; right: number; top: number; bottom: number }[] = [];
  await tabTo(page, (focused) => focused.matches('.bar .name'));
  for (;;) {
    const here = await page.evaluate(() => {
      const focused = document.activeElement as HTMLElement;
      const { left, right, top, bottom } = focused.getBoundingClientRect();
      return focused.closest('.bar') && { name: focused.getAttribute('aria-label') ?? focused.textContent, left, right, top, bottom };
    });
    if (here === null) break;
    stops.push(here);
    await page.keyboard.press('Tab');
  }
  // The name, five links, the choice of a theme, and on most pages the search.
  expect(stops.length).toBeGreaterThanOrEqual(7);
  const isAfter = (one: (typeof stops)[number], next: (typeof stops)[number]): boolean => {
    const middle = (next.top + next.bottom) / 2;
    return middle > one.bottom || (middle >= one.top && next.left >= one.right - 1);
  };
  expect(stops.flatMap((next, index) => (index === 0 || isAfter(stops[index - 1]!, next) ? [] : [`${stops[index - 1]!.name} -> ${next.name}`]))).toEqual([]);
  await page.context().close();
});

test('backwards Tab leads out of the search dialog only by Esc, which gives the focus back', async () => {
  const page = await open('q/session-lifecycle/');
  await tabTo(page, (focused) => focused.matches('.find input'));
  await page.keyboard.type('roots');
  await page.locator('dialog[open] h2 a').first().waitFor();
  await page.keyboard.press('Shift+Tab');
  // A modal dialog lets the focus go to itself or to the browser, never to the page behind it.
  expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.matches('.find input'))).toBe(true);
  await page.context().close();
});

test('where a link led, the line of its target is in sight and the focus goes on from there', async () => {
  const page = await open('q/session-lifecycle/#traps');
  const top = await page.locator('#traps').evaluate((section) => section.getBoundingClientRect().top);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(200);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('#traps') !== null)).toBe(true);
  await page.context().close();
});
