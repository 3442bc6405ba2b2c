import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { builtPages } from '../support/pages.ts';
import { openPage, siteUrl } from '../support/site.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const open = (path: string, options?: BrowserContextOptions): Promise<Page> => openPage(browser, path, options);

const rows = (page: Page) => page.locator('#main .rows > li:visible');
const status = (page: Page) => page.locator('facet-filter output');
const box = (page: Page, facet: string, value: string) => page.locator(`facet-filter input[name=${facet}][value=${value}]`);
const countBeside = async (page: Page, facet: string, value: string): Promise<number> => Number(await page.locator(`[data-facet=${facet}] [data-value=${value}] span`).last().textContent());
const queryOf = (page: Page): string => new URL(page.url()).search;

test('facets combine, and the counts are those of the present choice', async () => {
  const page = await open('q/');
  const all = await rows(page).count();
  expect(await status(page).textContent()).toBe(`${all} questions`);
  const senior = await countBeside(page, 'tier', 'senior');
  await box(page, 'tier', 'senior').check();
  expect(await rows(page).count()).toBe(senior);
  expect(await status(page).textContent()).toBe(`${senior} of ${all} questions: Senior`);
  const both = await countBeside(page, 'topic', 'security');
  expect(both).toBeLessThan(senior);
  await box(page, 'topic', 'security').check();
  expect(await rows(page).count()).toBe(both);
  expect(queryOf(page)).toBe('?tier=senior&topic=security');
  // A second value of a facet widens the choice.
  const junior = await countBeside(page, 'tier', 'junior');
  await box(page, 'tier', 'junior').check();
  expect(await rows(page).count()).toBe(both + junior);
  // Topics without a question left are gone, and the list in order holds the same ones.
  expect(await page.locator('#main section:visible').count()).toBe(2);
  expect(await page.locator('#in-order li:visible').count()).toBe(both + junior);
  await page.getByRole('button', { name: 'Clear all' }).click();
  expect(await rows(page).count()).toBe(all);
  expect(queryOf(page)).toBe('');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('output');
  await page.context().close();
});

test('the choice is in the address: it can be shared, and each has its step in the history', async () => {
  const page = await open('q/?topic=security&tier=senior&tier=boss&x=1#security');
  expect(await box(page, 'tier', 'senior').isChecked()).toBe(true);
  expect(await status(page).textContent()).toMatch(/questions: Security, Senior$/);
  expect(await page.locator('facet-filter input:checked').count()).toBe(2);
  const some = await rows(page).count();
  await box(page, 'kind', 'version-trap').check();
  await box(page, 'kind', 'version-trap').uncheck();
  await box(page, 'tier', 'senior').uncheck();
  expect(queryOf(page)).toBe('?x=1&topic=security');
  await page.goBack();
  expect(await box(page, 'tier', 'senior').isChecked()).toBe(true);
  expect(await rows(page).count()).toBe(some);
  await page.goBack();
  expect(await box(page, 'kind', 'version-trap').isChecked()).toBe(true);
  await page.goForward();
  // From an answer the back button leads to the same choice.
  await rows(page).first().locator('a').click();
  await page.waitForURL(/\/q\/[a-z-]+\/$/);
  await page.goBack();
  await expect.poll(() => rows(page).count()).toBe(some);
  await page.context().close();
});

test('a choice that leaves nothing says so, and offers to drop what was chosen last', async () => {
  const page = await open('q/?tier=junior&kind=version-trap&topic=sdk-testing');
  expect(await rows(page).count()).toBe(0);
  expect(await status(page).textContent()).toBe('No question is left by Junior, Version trap, SDKs and testing.');
  await page.getByRole('button', { name: 'Without SDKs and testing' }).click();
  expect(queryOf(page)).toBe('?tier=junior&kind=version-trap');
  expect(await status(page).textContent()).toContain('Junior, Version trap');
  await page.context().close();
});

test.each([390, 1440])('at %i px nothing moves while a choice in the address is made', async (width) => {
  const page = await open('q/?tier=senior&topic=security', { viewport: { width, height: 844 } });
  await expect.poll(() => status(page).isVisible()).toBe(true);
  const moved = await page.evaluate(() => new Promise<number>((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(sum), 300);
  }));
  expect(moved).toBe(0);
  await page.context().close();
});

test('older links to a tier choose it', async () => {
  const page = await open('q/#senior');
  expect(await box(page, 'tier', 'senior').isChecked()).toBe(true);
  expect(queryOf(page)).toBe('?tier=senior');
  await page.evaluate(() => (location.hash = '#mid'));
  await expect.poll(() => queryOf(page)).toBe('?tier=mid');
  expect(await box(page, 'tier', 'senior').isChecked()).toBe(false);
  await page.context().close();
});

test('on a phone the panel is folded, and the list begins on the first screen', async () => {
  const page = await open('q/', { viewport: { width: 390, height: 844 } });
  expect(await box(page, 'tier', 'senior').isVisible()).toBe(false);
  expect((await rows(page).first().boundingBox())!.y).toBeLessThan(844);
  await page.getByText('Filter', { exact: true }).click();
  await box(page, 'tier', 'senior').check();
  const small = await page.locator('facet-filter label').evaluateAll((labels) => labels.filter((label) => label.getBoundingClientRect().height < 24).length);
  expect(small).toBe(0);
  await page.context().close();
});

test('the statements of the corrections are narrowed in the same way', async () => {
  const page = await open('corrections/#wrong');
  expect(queryOf(page)).toBe('?verdict=wrong');
  const shown = page.locator('.traps > li:visible');
  const wrong = await countBeside(page, 'verdict', 'wrong');
  expect(await shown.count()).toBe(wrong);
  const counts = await page.locator('[data-facet=topic] li span:last-child').allTextContents();
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(wrong);
  const authorization = await countBeside(page, 'topic', 'authorization');
  await box(page, 'topic', 'authorization').check();
  expect(await shown.count()).toBe(authorization);
  expect(await page.locator('#main section:visible').count()).toBe(1);
  await page.context().close();
});

test('a question is drawn at random, from what the choice leaves', async () => {
  const page = await open('q/?tier=senior');
  await page.getByRole('link', { name: 'A question at random' }).click();
  await page.waitForURL('**/random/?tier=senior');
  const drawn = page.locator('random-question div');
  const seen = new Set<string>();
  for (let turn = 0; turn < 6; turn += 1) {
    expect(await drawn.locator('small').textContent()).toMatch(/^Senior/);
    const before = await drawn.locator('a').getAttribute('href');
    seen.add(before!);
    await page.getByRole('button', { name: 'Another' }).click();
    expect(await drawn.locator('a').getAttribute('href')).not.toBe(before);
  }
  expect(seen.size).toBeGreaterThan(1);
  await drawn.locator('a').click();
  await page.waitForURL(/\/q\/[a-z-]+\/$/);
  await page.context().close();
});

describe('without script', () => {
  test('every value leads to a page with its list', async () => {
    const page = await open('q/', { javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    await page.getByText('Filter', { exact: true }).click();
    const links = await page.locator('facet-filter li a').evaluateAll((found) => (found as HTMLAnchorElement[]).map((link) => ({ path: new URL(link.href).pathname.slice(1), count: Number(link.lastElementChild!.textContent) })));
    expect(links.length).toBeGreaterThanOrEqual(25);
    expect(links.filter(({ path }) => !builtPages().includes(path))).toEqual([]);
    const titles = new Set<string>();
    for (const { path, count } of links) {
      await page.goto(new URL(path, siteUrl()).href);
      expect(await rows(page).count(), path).toBe(count);
      expect(await page.locator('.lists [aria-current=page]').count(), path).toBe(1);
      titles.add(`${await page.title()} ${(await page.locator('meta[name=description]').getAttribute('content'))!}`);
    }
    expect(titles.size).toBe(links.length);
    await page.context().close();
  });

  test('older links narrow the lists by style alone', async () => {
    const page = await open('q/', { javaScriptEnabled: false });
    const all = await rows(page).count();
    await page.goto(new URL('q/#senior', siteUrl()).href);
    const senior = await rows(page).count();
    expect(senior).toBeGreaterThan(0);
    expect(senior).toBeLessThan(all);
    await page.goto(new URL('corrections/#outdated', siteUrl()).href);
    expect(await page.locator('.traps > li:visible').evaluateAll((found) => [...new Set((found as HTMLElement[]).map(({ dataset }) => dataset['verdict']))])).toEqual(['outdated']);
    await page.context().close();
  });

  test('the page that draws a question has the list of all', async () => {
    const page = await open('random/', { javaScriptEnabled: false });
    expect(await rows(page).count()).toBeGreaterThan(20);
    expect(await page.locator('random-question').textContent()).toContain('needs a script');
    expect(await page.getByRole('button').count()).toBe(0);
    await page.context().close();
  });
});
