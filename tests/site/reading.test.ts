import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerParts } from '../../src/model/question.ts';
import { openBrowser } from '../support/browser.ts';
import { builtPages, pagesToLookAt } from '../support/pages.ts';
import { siteUrl } from '../support/site.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

const answers = (): string[] => builtPages().filter((page) => /^q\/[^/]+\/$/.test(page));

test.each([320, 390, 768, 1440])('no page scrolls sideways at %i px', async (width) => {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  const wide: string[] = [];
  for (const path of pagesToLookAt()) {
    await page.goto(new URL(path, siteUrl()).href);
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (overflow > 0) wide.push(`/${path} by ${overflow} px`);
  }
  await context.close();
  expect(wide).toEqual([]);
});

test('no page asks anything of another origin, and none fails to load a part of itself', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const foreign: string[] = [];
  const failed: string[] = [];
  const errors: string[] = [];
  const own = new URL(siteUrl()).origin;
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== own && protocol !== 'data:' && protocol !== 'blob:') foreign.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.url().endsWith('/404.html')) failed.push(`${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
  for (const path of builtPages()) await page.goto(new URL(path, siteUrl()).href, { waitUntil: 'networkidle' });
  await context.close();
  expect({ foreign, failed, errors }).toEqual({ foreign: [], failed: [], errors: [] });
});

describe('without script', () => {
  test('an answer reads in full, part by part', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const missing: string[] = [];
    expect(answers().length).toBeGreaterThanOrEqual(6);
    for (const path of answers()) {
      await page.goto(new URL(path, siteUrl()).href);
      for (const part of answerParts) {
        const section = page.locator(`#${part}`);
        if ((await section.count()) !== 1 || (await section.innerText()).trim().length < 20) missing.push(`/${path}#${part}`);
      }
    }
    await context.close();
    expect(missing).toEqual([]);
  });

  test('the theme can be chosen', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'light' });
    const page = await context.newPage();
    await page.goto(siteUrl());
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
    expect(await paper()).not.toBe(light);
    await context.close();
  });
});

test('a theme once chosen stays chosen, and does not flash', async () => {
  const context = await browser.newContext({ colorScheme: 'light' });
  const page = await context.newPage();
  await page.goto(siteUrl());
  const light = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
  await page.goto(new URL('q/', siteUrl()).href, { waitUntil: 'commit' });
  await page.waitForSelector('main');
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(light);
  expect(await page.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true);
  await context.close();
});

test('a number behind a claim leads to the fact that proves it', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(new URL(answers()[0]!, siteUrl()).href);
  await page.locator('#answer a.fn').first().click();
  await page.waitForURL(/\/evidence\/#e\d+$/);
  const fact = page.locator('li:has(> :target)');
  await fact.waitFor({ state: 'visible' });
  expect(await fact.locator('a[href*="/specification/"]').count()).toBeGreaterThan(0);
  await context.close();
});
