import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { printPage } from '../../scripts/pdf/documents.ts';
import { openBrowser } from '../support/browser.ts';
import { builtPages } from '../support/pages.ts';
import { countPages } from '../support/pdf.ts';
import { siteUrl } from '../support/site.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const sheet = 'q/session-lifecycle/interview/';
const name = 'handbook:score-sheet:session-lifecycle';
const address = (path: string): string => new URL(path, siteUrl()).href;

async function open(options: BrowserContextOptions = {}, prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await prepare?.(page);
  await page.goto(address(sheet));
  return page;
}

const stored = (page: Page): Promise<string | null> => page.evaluate((key) => localStorage.getItem(key), name);
const points = (page: Page) => page.locator('score-sheet fieldset');
const rate = (page: Page, point: number, score: number) => points(page).nth(point).getByRole('radio').nth(score - 1).check({ force: true });
const total = (page: Page): Promise<string | null> => page.locator('output').textContent();

test('every answer has its sheet, and the two lead to each other', async () => {
  const answers = builtPages().filter((page) => /^q\/[^/]+\/$/.test(page));
  expect(answers.every((path) => builtPages().includes(`${path}interview/`))).toBe(true);
  const page = await open();
  await page.locator('.crumb').getByRole('link', { name: 'The answer' }).click();
  await page.getByRole('link', { name: 'Interviewer' }).click();
  expect(page.url()).toBe(address(sheet));
  await page.context().close();
});

test('the answer is hidden until asked for, without script and on paper too', async () => {
  const page = await open({ javaScriptEnabled: false });
  const answer = page.locator('#answer details').first();
  expect(await answer.locator('p').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await answer.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await answer.locator('summary').click();
  expect(await answer.locator('p').isVisible()).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(await answer.locator('p').isVisible()).toBe(true);
  expect(await page.locator('[data-actions]').isVisible()).toBe(false);
  await page.context().close();
});

test('points are rated from 1 to 4 by keyboard, and added up', async () => {
  const page = await open();
  const all = await points(page).count();
  expect(await points(page).first().getByRole('radio').count()).toBe(4);
  await points(page).first().getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await total(page)).toBe(`3 of 4, ${all - 1} of ${all} points not rated`);
  for (let point = 0; point < all; point += 1) await rate(page, point, 4);
  expect(await total(page)).toBe(`${all * 4} of ${all * 4}`);
  await page.context().close();
});

test('what was entered is there again, until it is cleared', async () => {
  const page = await open();
  await rate(page, 1, 2);
  await page.getByLabel('Candidate').fill('A. Candidate');
  await page.getByRole('textbox', { name: 'Notes' }).fill('Said it\nall');
  await page.keyboard.press('Tab');
  await page.reload();
  expect(await page.getByLabel('Candidate').inputValue()).toBe('A. Candidate');
  expect(await page.getByRole('textbox', { name: 'Notes' }).inputValue()).toBe('Said it\nall');
  expect(await total(page)).toMatch(/^2 of 4/);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Clear the sheet' }).click();
  expect(await stored(page)).toBeNull();
  expect(await page.getByRole('textbox', { name: 'Notes' }).inputValue()).toBe('');
  expect(await total(page)).toBe('');
  await page.context().close();
});

test('enter in a field sends nothing anywhere', async () => {
  const page = await open();
  await page.getByLabel('Candidate').fill('A. Candidate');
  await page.keyboard.press('Enter');
  expect(page.url()).toBe(address(sheet));
  expect(await page.getByLabel('Candidate').inputValue()).toBe('A. Candidate');
  await page.context().close();
});

test('what cannot be read is neither used nor written over', async () => {
  const bad = '{"version":9,"notes":"mine"}';
  const page = await open();
  await page.evaluate(([key, value]) => localStorage.setItem(key!, value!), [name, bad]);
  await page.reload();
  expect(await page.locator('[data-kept]').textContent()).toContain('Something else is stored');
  await rate(page, 0, 3);
  await page.getByRole('textbox', { name: 'Notes' }).fill('new');
  expect(await total(page)).toMatch(/^3 of 4/);
  expect(await stored(page)).toBe(bad);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Clear the sheet' }).click();
  await page.getByRole('textbox', { name: 'Notes' }).fill('kept');
  expect(JSON.parse((await stored(page))!)).toMatchObject({ version: 1, notes: 'kept' });
  await page.context().close();
});

test('the score of a point that the rubric lost is kept', async () => {
  const page = await open();
  await page.evaluate((key) => localStorage.setItem(key, JSON.stringify({ version: 1, scores: { 'An old point': 4 }, candidate: '', interviewer: '', date: '', notes: '' })), name);
  await page.reload();
  await rate(page, 0, 1);
  expect(Object.values((JSON.parse((await stored(page))!) as { scores: Record<string, number> }).scores)).toEqual([4, 1]);
  expect(await total(page)).toMatch(/^1 of 4/);
  await page.context().close();
});

test('a browser that stores nothing is told of', async () => {
  const page = await open({}, (opened) => opened.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('closed', 'SecurityError'); } });
  }));
  expect(await page.locator('[data-kept]').textContent()).toContain('store nothing');
  await rate(page, 0, 2);
  expect(await total(page)).toMatch(/^2 of 4/);
  await page.context().close();
});

test('the sheet takes at most two pages', async () => {
  const long = builtPages().filter((page) => page.endsWith('/interview/'));
  const pages: Record<string, number> = {};
  for (const path of long) pages[path] = countPages(await printPage(browser, siteUrl(), `/${path}`, 'letter'));
  expect(Object.entries(pages).filter(([, count]) => count > 2)).toEqual([]);
});
