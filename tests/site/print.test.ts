import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documents, formatOf, printPage, type Format } from '../../scripts/pdf/documents.ts';
import { openBrowser } from '../support/browser.ts';
import { builtPages } from '../support/pages.ts';
import { countPages } from '../support/pdf.ts';
import { siteUrl } from '../support/site.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const answers = (): string[] => builtPages().filter((page) => /^q\/[^/]+\/$/.test(page));
const cases = (): string[] => builtPages().filter((page) => /^postmortems\/[^/]+\/$/.test(page));

test.each<Format>(['a4', 'letter'])('the cheat sheet has exactly two pages on %s', async (format) => {
  const pdf = await printPage(browser, siteUrl(), documents['cheat-sheet'], format);
  expect(countPages(pdf)).toBe(2);
});

test('the cheat sheet has every primitive, transport, revision and code, and the red flags in short', async () => {
  const page = await browser.newPage();
  await page.goto(new URL('cheat-sheet/', siteUrl()).href);
  for (const words of ['Elicitation', 'HTTP+SSE', '2024-11-05', '2026-07-28', '-32602', 'HeaderMismatchError', 'Mcp-Name', 'resources/subscribe']) {
    expect(await page.locator('main').getByText(words).count(), words).toBeGreaterThan(0);
  }
  expect(await page.locator('.flags > li').count()).toBeGreaterThanOrEqual(10);
  await page.close();
});

test('the whole handbook is on one page, by topic, with nothing folded and every link inside it leading somewhere', async () => {
  const page = await browser.newPage();
  await page.goto(new URL('print/', siteUrl()).href);
  const contents = page.locator('nav.contents');
  for (const path of [...answers(), ...cases()]) {
    const id = path.split('/')[1]!;
    expect(await contents.locator(`a[href$="#answer-${id}"], a[href$="#case-${id}"]`).count(), path).toBe(1);
  }
  expect(await page.locator('details:not([open])').count()).toBe(0);
  const dangling = await page.evaluate(() => [...document.querySelectorAll<HTMLAnchorElement>('#main a[href^="#"]')]
    .map((link) => decodeURIComponent(link.hash.slice(1))).filter((id) => document.getElementById(id) === null));
  expect(dangling).toEqual([]);
  for (const name of ['What most guides get wrong', 'Glossary', 'Sources', 'Primitives compared', 'Transports compared']) {
    expect(await page.locator('#main').getByRole('heading', { name, exact: true, level: name.endsWith('compared') ? 3 : 2 }).count(), name).toBe(1);
  }
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
  await page.close();
});

test('on paper everything is light, and what only serves the screen is left out', async () => {
  const context = await browser.newContext({ colorScheme: 'dark' });
  const page = await context.newPage();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const pages = ['', answers()[0]!, cases()[0]!, 'primitives/', 'corrections/', 'quiz/', 'spec/2026-07-28/', 'print/', 'cheat-sheet/'];
  for (const path of pages) {
    await page.goto(new URL(path, siteUrl()).href);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), path).toBe('rgb(255, 255, 255)');
    expect(await page.locator('.theme').isVisible(), path).toBe(false);
  }
  await page.goto(new URL(cases()[0]!, siteUrl()).href);
  const evidence = page.locator('#evidence li').first();
  expect(await evidence.evaluate((item) => item.checkVisibility({ contentVisibilityAuto: true }))).toBe(true);
  await context.close();
});

test('a size of paper is read as it is written, and another word is none', () => {
  expect(formatOf('Letter')).toBe('letter');
  expect(formatOf('A4')).toBe('a4');
  expect(formatOf('a3')).toBeUndefined();
  expect(formatOf('constructor')).toBeUndefined();
});
