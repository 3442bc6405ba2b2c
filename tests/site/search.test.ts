import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { builtPages } from '../support/pages.ts';
import { siteUrl } from '../support/site.ts';
import { identifiers, keywords, questions, typos } from './search-queries.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
});
afterEach(() => context.close());

const answer = 'q/session-lifecycle/';
const done = '[data-search-state="done"] [data-search-results]';
const titles = `${done} h2 a`;

async function open(path: string): Promise<void> {
  await page.goto(new URL(path, siteUrl()).href);
}

async function search(query: string, filters = ''): Promise<void> {
  await open(`search/?q=${encodeURIComponent(query)}${filters}`);
  await page.waitForSelector(done, { state: 'attached' });
}

/** Where the results of a search lead, relative to the site's root. */
function found(where = page): Promise<string[]> {
  return where.locator(titles).evaluateAll((links, root) => links.map((link) => (link as HTMLAnchorElement).href.slice(root.length)), siteUrl());
}

const status = (): Promise<string | null> => page.locator('site-search [role=status]').textContent();

describe('the first result', () => {
  test('there are at least 60 cases', () => {
    expect([identifiers, keywords, questions, typos].flat().length).toBeGreaterThanOrEqual(60);
  });

  let results: Page;
  beforeAll(async () => {
    results = await browser.newPage();
    await results.goto(new URL('search/', siteUrl()).href);
    await results.waitForSelector('[data-search-state="idle"] search-filters');
  });
  afterAll(() => results.close());

  test.each([...identifiers, ...keywords, ...questions, ...typos])('of “%s” is /%s', async (query, path) => {
    await results.locator('site-search input').fill(query);
    await results.waitForSelector(done, { state: 'attached' });
    expect((await found(results))[0]).toBe(path);
  });

  test.each(typos)('of “%s” comes with word of what was searched for', async (query) => {
    await search(query);
    expect(await status()).toMatch(new RegExp(`Nothing was found for “${query}”. \\d+ results? for “`));
  });

  test('shows what was found and where: title, facts, excerpt, and sections with their anchors', async () => {
    await search('session 404');
    const first = page.locator(`${done} li`).filter({ has: page.locator(`a[href$="/${answer}"]`) }).first();
    expect(await first.locator('.kind').textContent()).toMatch(/Version trap · Senior · Transports · differs until \d{4}-\d{2}-\d{2}/);
    expect(await first.locator('.excerpt mark').count()).toBeGreaterThan(0);
    const sections = await first.locator('ul a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(sections.length).toBeGreaterThan(0);
    expect(sections.length).toBeLessThanOrEqual(3);
    for (const address of sections) {
      await page.goto(address);
      expect(await page.locator(`[id="${new URL(address).hash.slice(1)}"]`).count(), address).toBe(1);
    }
  });
});

describe('from any page', () => {
  test('nothing of the search is loaded before it is wanted', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(new URL(answer, siteUrl()).href, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => /pagefind|identifiers|search-dialog/.test(path))).toEqual([]);
    await page.locator('[role=search] input').focus();
    await page.waitForLoadState('networkidle');
    expect(asked.some((path) => path.includes('search-dialog'))).toBe(true);
    expect(await page.locator('dialog').count()).toBe(0);
  });

  test.each(['/', 'Control+k'])('%s opens it, Escape closes it and gives the focus back', async (key) => {
    await open(answer);
    const link = page.locator('main a').first();
    await link.focus();
    await page.keyboard.press(key);
    const field = page.locator('dialog[open] input[type=search]');
    await field.waitFor();
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await field.inputValue()).toBe('');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('what is typed into the field of a page goes on in the dialog', async () => {
    await open(answer);
    await page.locator('header [role=search] input').focus();
    await page.keyboard.type('is');
    await page.locator('dialog[open] input').waitFor();
    await page.keyboard.type('Error');
    await page.waitForSelector(`dialog ${titles}`);
    expect(await page.locator('dialog input').inputValue()).toBe('isError');
  });

  test('the arrows walk through the links and back, Enter opens', async () => {
    await open('about/');
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.type('Mcp-Session-Id');
    await page.waitForSelector(`dialog ${titles}`);
    const focused = (): Promise<string> => page.evaluate(() => (document.activeElement as HTMLAnchorElement).href ?? document.activeElement?.tagName);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(new URL(answer, siteUrl()).href);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toContain('#');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.locator('dialog input').evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(new URL(answer, siteUrl()).href);
  });

  test('a slash in a field is a letter', async () => {
    await open(answer);
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.type('tools/list');
    expect(await page.locator('dialog input').inputValue()).toBe('tools/list');
  });

  test('without script the form leads to the search page, which lists every answer', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const reader = await plain.newPage();
    await reader.goto(new URL(answer, siteUrl()).href);
    await reader.locator('header [role=search] input').fill('session');
    await reader.keyboard.press('Enter');
    await reader.waitForURL(/\/search\/\?q=session$/);
    const listed = await reader.locator('main a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname.slice(1)));
    expect(listed).toEqual(expect.arrayContaining(builtPages().filter((path) => /^q\/[^/]+\/$/.test(path))));
    expect(await reader.locator('[data-search-results] a').count()).toBe(0);
    await plain.close();
  });
});

describe('the search page', () => {
  test('keeps words and filters in its address', async () => {
    await search('session');
    const all = (await found()).length;
    await page.locator('site-search select[name=tier]').selectOption('senior');
    await page.waitForURL(/tier=senior/);
    await page.waitForSelector(done, { state: 'attached' });
    const left = await page.locator(`${done} .kind`).allTextContents();
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(all);
    expect(left.every((text) => text.includes('Senior'))).toBe(true);
    await page.reload();
    await page.waitForSelector(done, { state: 'attached' });
    expect(await page.locator(`${done} .kind`).allTextContents()).toEqual(left);
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.waitForURL(/\?q=session$/);
    expect((await found()).length).toBe(all);
  });

  test.each([
    ['topic', 'transports', /Transports/],
    ['kind', 'case', /^Case/],
    ['revision', '2025-11-25', /differs until 2025-11-25/],
  ])('filters by %s', async (facet, value, text) => {
    await search('session', `&${facet}=${value}`);
    const kinds = await page.locator(`${done} .kind`).allTextContents();
    for (const kind of kinds) expect(kind).toMatch(text);
    const counted = await page.locator(`site-search select[name=${facet}] option:checked`).textContent();
    expect(counted).toMatch(new RegExp(`\\(${/^\d+/.exec((await status()) ?? '')?.[0] ?? '0'}\\)`));
  });

  test('lists what filters leave when nothing is typed', async () => {
    await open('search/?kind=case');
    await page.waitForSelector(done, { state: 'attached' });
    expect((await found()).every((path) => path.startsWith('postmortems/'))).toBe(true);
    expect((await found()).length).toBeGreaterThan(0);
  });

  test('is idle at first and hides its list while it searches', async () => {
    await open('search/');
    await page.waitForSelector('[data-search-state="idle"] search-filters');
    expect(await page.locator('[data-search-browse]').isVisible()).toBe(true);
    await page.keyboard.press('/');
    await page.keyboard.type('session');
    await page.waitForSelector(titles);
    expect(await page.locator('[data-search-browse]').isVisible()).toBe(false);
    expect(await page.locator('dialog').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-search-state="idle"]');
    expect(page.url()).toBe(new URL('search/', siteUrl()).href);
  });

  test('says what is near when nothing is found, and that helps', async () => {
    await search('qqzzxx');
    expect(await status()).toContain('Nothing was found for “qqzzxx”');
    await search('stikcysesions');
    await page.locator('site-search [role=status] button').first().click();
    await page.waitForSelector(titles);
    expect((await found()).length).toBeGreaterThan(0);
  });

  test.each([
    '<img src=x onerror="window.hacked=1">',
    '"><script>window.hacked=1</script>',
    '</mark><svg onload=window.hacked=1>',
    'javascript:window.hacked=1',
    '__proto__',
    '%00\\u0000 \'; --',
    '((((',
  ])('takes %s as text', async (query) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await search(query);
    expect(await page.locator('site-search input').inputValue()).toBe(query);
    expect(await page.locator('site-search :is(img, script, svg)').count()).toBe(0);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(errors).toEqual([]);
  });

  test('has no sideways scroll on a phone, with results, in page and dialog', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    const overflow = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await search('session');
    expect(await overflow()).toBe(0);
    await open(answer);
    await page.locator('[role=search] input').click();
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.type('notifications/tools/list_changed');
    await page.waitForSelector(`dialog ${titles}`);
    expect(await overflow()).toBe(0);
    expect(await page.locator('dialog').evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
  });
});
