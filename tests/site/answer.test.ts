import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { siteUrl } from '../support/site.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const answer = 'q/session-lifecycle/';

async function open(path: string, options: BrowserContextOptions = {}, prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await prepare?.(page);
  await page.goto(new URL(path, siteUrl()).href);
  return page;
}

const choice = (page: Page) => page.locator('revision-choice select');
const struck = (page: Page) => page.locator('.c.off').count();

test('the choice of a revision strikes through what does not hold in it, and folds eras', async () => {
  const page = await open(answer);
  expect(await struck(page)).toBe(0);
  await choice(page).selectOption('2025-11-25');
  expect(new URL(page.url()).searchParams.get('as-of')).toBe('2025-11-25');
  expect(await page.locator('#answer > p').first().locator('.c').first().getAttribute('class')).toContain('off');
  const session = page.locator('.era', { hasText: 'With a session id' });
  expect(await session.getAttribute('class')).not.toContain('off');
  const before = page.locator('.era', { hasText: 'Before the session id' });
  expect(await before.getAttribute('class')).toContain('off');
  expect(await before.locator('p').first().isVisible()).toBe(false);
  expect(await page.locator('revision-choice output').textContent()).toMatch(/^\d+ places do not hold in 2025-11-25\.$/);
  await choice(page).selectOption('');
  expect(await struck(page)).toBe(0);
  expect(page.url()).not.toContain('as-of');
  await page.context().close();
});

test('the choice is taken from the address first, then from what the browser remembers, and never from nonsense', async () => {
  const page = await open(`${answer}?as-of=2025-06-18#traps`);
  expect(await choice(page).inputValue()).toBe('2025-06-18');
  await choice(page).selectOption('2024-11-05');
  expect(page.url()).toMatch(/\?as-of=2024-11-05#traps$/);
  await page.goto(new URL('q/what-is-mcp/', siteUrl()).href);
  expect(await choice(page).inputValue()).toBe('2024-11-05');
  await page.goto(new URL(`${answer}?as-of=2025-13-99`, siteUrl()).href);
  expect(await choice(page).inputValue()).toBe('');
  await page.evaluate(() => localStorage.setItem('handbook:as-of', '<b>'));
  await page.goto(new URL(answer, siteUrl()).href);
  expect(await choice(page).inputValue()).toBe('');
  expect(await struck(page)).toBe(0);
  await page.context().close();
});

test('without script everything shows, and nothing offers what does not work', async () => {
  const page = await open(`${answer}?as-of=2025-11-25`, { javaScriptEnabled: false });
  expect(await page.locator('.off').count()).toBe(0);
  expect(await page.locator('revision-choice').isVisible()).toBe(false);
  expect(await page.locator('.copy').count()).toBe(0);
  expect(await page.locator('#main .rev').first().isVisible()).toBe(true);
  expect(await page.getByRole('link', { name: 'Cite' }).getAttribute('href')).toContain('#cite');
  await page.context().close();
});

test('links of the answer, of its sections and samples can be copied', async () => {
  const page = await open(answer, { permissions: ['clipboard-read', 'clipboard-write'] });
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  const section = page.locator('#traps h2 .copy');
  await section.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => section.textContent()).toBe('Copied');
  expect(await copied()).toBe(new URL(`${answer}#traps`, siteUrl()).href);
  await page.locator('share-bar').getByRole('button', { name: 'Copy link' }).click();
  await expect.poll(copied).toBe(new URL(answer, siteUrl()).href);
  await page.locator('figure').first().hover();
  await page.locator('figure .copy').first().click();
  await expect.poll(copied).toMatch(/^POST \/mcp HTTP\/1\.1\n/);
  await page.context().close();
});

test('an answer that is copied as Markdown has links that work wherever it is pasted', async () => {
  const page = await open(answer, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.locator('share-bar').getByRole('button', { name: 'Copy as Markdown' }).click();
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toMatch(/^# /);
  const links = [...(await copied()).replace(/(`+)[^]*?\1/g, '').matchAll(/\]\(([^)\s]+)/g)].map(([, link]) => link!);
  expect(links).toContain(new URL(answer, siteUrl()).href);
  expect(links.filter((link) => !URL.canParse(link))).toEqual([]);
  await page.context().close();
});

test('a browser that refuses the clipboard is told of', async () => {
  const page = await open(answer, {}, (opened) => opened.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('blocked')) } });
  }));
  const button = page.locator('share-bar').getByRole('button', { name: 'Copy link' });
  await button.click();
  await expect.poll(() => page.locator('share-bar .copy').first().textContent()).toBe('Copying is blocked here');
  await page.context().close();
});

test('the share sheet is offered where the browser has one', async () => {
  const shared: unknown[] = [];
  const page = await open(answer, {}, async (opened) => {
    await opened.exposeFunction('took', (data: unknown) => shared.push(data));
    await opened.addInitScript(() => {
      Object.defineProperty(navigator, 'share', { value: (data: unknown) => (window as unknown as { took: (data: unknown) => Promise<void> }).took(data) });
    });
  });
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect.poll(() => shared.length).toBe(1);
  expect(shared[0]).toMatchObject({ url: new URL(answer, siteUrl()).href });
  await page.context().close();
});

test('the citation names the address at which the answer is read', async () => {
  const page = await open(`${answer}evidence/#cite`);
  const cite = page.locator('#cite');
  expect(await cite.locator('p').first().textContent()).toContain(new URL(answer, siteUrl()).href);
  expect(await cite.locator('pre').textContent()).toContain('@misc{session-lifecycle,');
  await page.context().close();
  const plain = await open(`${answer}evidence/`, { javaScriptEnabled: false });
  expect(await plain.locator('#cite p').first().textContent()).toContain('the address of the answer');
  await plain.context().close();
});
