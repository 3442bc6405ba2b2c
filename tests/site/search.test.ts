import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { globSync } from 'tinyglobby';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { builtPages } from '../support/pages.ts';
import { siteFolder, siteUrl } from '../support/site.ts';
import { suite } from './search-queries.ts';
import { doneList, foundPaths, relevance, relevanceReport, runSuite } from './search-relevance.ts';

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
const done = doneList;
const titles = `${done} h2 a`;

async function open(path: string): Promise<void> {
  await page.goto(new URL(path, siteUrl()).href);
}

async function search(query: string, filters = ''): Promise<void> {
  await open(`search/?q=${encodeURIComponent(query)}${filters}`);
  await page.waitForSelector(done, { state: 'attached' });
}

const found = (where = page): Promise<string[]> => foundPaths(where, siteUrl());

const status = (): Promise<string | null> => page.locator('site-search [role=status]').textContent();

describe('relevance', () => {
  test('the suite has at least 150 queries of six kinds, 25 of each, and none twice', () => {
    const kinds = Object.values(suite);
    expect(kinds).toHaveLength(6);
    for (const queries of kinds) expect(queries.length).toBeGreaterThanOrEqual(25);
    const queries = kinds.flat().map(([query]) => query);
    expect(queries.length).toBeGreaterThanOrEqual(150);
    expect(queries.filter((query, at) => queries.indexOf(query) !== at && !/^20\d\d/.test(query))).toEqual([]);
  });

  test('the right page comes first for 95 of 100 queries, and among the first three for 99', async () => {
    const outcomes = await runSuite(page, siteUrl());
    console.log(relevanceReport(outcomes));
    const { hit1, hit3 } = relevance(outcomes);
    expect(hit1).toBeGreaterThanOrEqual(0.95);
    expect(hit3).toBeGreaterThanOrEqual(0.99);
    // Whoever types an identifier means it.
    expect(outcomes.filter(({ kind, place }) => kind === 'identifier' && place !== 1)).toEqual([]);
  });
});

describe('a result', () => {
  test.each(suite.typo.slice(0, 3))('of “%s” comes with word of what was searched for', async (query) => {
    await search(query);
    expect(await status()).toMatch(new RegExp(`^Did you mean “[^”]+”\\? No page has “${query}”. (The best )?\\d+ results?.`));
  });

  test('shows what was found and where: title, facts, excerpt, and sections with their anchors', async () => {
    await search('session 404');
    const first = page.locator(`${done} .hit`).filter({ has: page.locator(`a[href$="/${answer}"]`) }).first();
    expect(await first.locator('.kind').textContent()).toMatch(/Version trap · Senior · Transports · differs until \d{4}-\d{2}-\d{2}/);
    expect(await first.locator('.excerpt mark').count()).toBeGreaterThan(0);
    const sections = await first.locator('.part a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(sections.length).toBeGreaterThan(0);
    expect(sections.length).toBeLessThanOrEqual(3);
    for (const address of sections) {
      await page.goto(address);
      expect(await page.locator(`[id="${new URL(address).hash.slice(1)}"]`).count(), address).toBe(1);
    }
  });
});

test('the text that is searched has no words of buttons, links and choices beside it, which excerpts would show', () => {
  const texts = globSync('pagefind/fragment/*', { cwd: siteFolder(), absolute: true }).map((file) => gunzipSync(readFileSync(file)).toString());
  expect(texts.length).toBeGreaterThan(20);
  expect(texts.flatMap((text) => /.{0,60}(?:Cite ?Interviewer|Copy link|As of all revisions).{0,20}/.exec(text)?.[0] ?? [])).toEqual([]);
});

test('the text of a correction is what is heard and what is so, as sentences without labels between them', () => {
  const texts = globSync('pagefind/fragment/*', { cwd: siteFolder(), absolute: true })
    .map((file) => JSON.parse(gunzipSync(readFileSync(file)).toString().replace(/^pagefind_dcd/, '')) as { url: string; content: string })
    .filter(({ url }) => url.startsWith('/corrections/#'));
  expect(texts.length).toBeGreaterThan(100);
  // A label has no full stop behind it, and would be read as a word of the sentence it stands beside.
  const wrong = texts.filter(({ content }) => /^“[^”]*”[.?]? (?:So|In fact):? \p{Lu}/u.test(content) || !/[.?!”)]$/.test(content.trim()));
  expect(wrong.map(({ url, content }) => `${url}: ${content.slice(0, 60)} … ${content.slice(-40)}`)).toEqual([]);
});

describe('from any page', () => {
  test('nothing of the search is loaded before it is wanted', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(new URL(answer, siteUrl()).href, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => /pagefind|\/search\/|search-dialog|matcher/.test(path))).toEqual([]);
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

  test('the field is a combobox: arrows move through results and sections while it keeps the focus, Enter opens', async () => {
    await open('about/');
    await page.keyboard.press('/');
    const field = page.locator('dialog[open] input');
    await field.waitFor();
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.type('Mcp-Session-Id');
    await page.waitForSelector(`dialog ${titles}`);
    expect(await field.evaluate((input) => [input.getAttribute('role'), input.getAttribute('aria-expanded'), document.getElementById(input.getAttribute('aria-controls')!)?.getAttribute('role')])).toEqual(['combobox', 'true', 'grid']);
    const active = (): Promise<string | undefined> => field.evaluate((input) => document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.querySelector('a')?.href);
    expect(await active()).toBeUndefined();
    await page.keyboard.press('ArrowDown');
    expect(await active()).toBe(new URL(answer, siteUrl()).href);
    expect(await page.locator('dialog [aria-selected=true]').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    expect(await active()).toContain('#');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await active()).toBeUndefined();
    await page.keyboard.press('ArrowDown');
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(new URL(answer, siteUrl()).href);
  });

  test('Enter opens the first result, Ctrl+Enter opens one in a new tab', async () => {
    await open('about/');
    await page.keyboard.press('/');
    await page.locator('dialog[open] input').waitFor();
    await page.keyboard.type('isError');
    await page.waitForSelector(`dialog ${titles}`);
    const [opened] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Control+Enter')]);
    await opened.waitForURL(new URL('q/tool-vs-protocol-errors/', siteUrl()).href);
    expect(page.url()).toBe(new URL('about/', siteUrl()).href);
    await page.keyboard.press('Enter');
    await page.waitForURL(new URL('q/tool-vs-protocol-errors/', siteUrl()).href);
  });

  test('what is shown keeps its place while the full text comes', async () => {
    await open('search/');
    await page.waitForSelector('[data-search-state="idle"] search-filters');
    const lists = await page.evaluate(() => new Promise<string[][]>((resolve) => {
      const seen: string[][] = [];
      const search = document.querySelector<HTMLElement>('site-search')!;
      new MutationObserver(() => {
        const list = [...search.querySelectorAll<HTMLAnchorElement>('h2 a')].map((link) => link.pathname + link.hash);
        if (list.length > 0) seen.push(list);
        if (search.dataset['searchState'] === 'done') resolve(seen);
      }).observe(search, { subtree: true, childList: true, attributes: true });
      const field = search.querySelector('input')!;
      field.value = 'tools/list';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }));
    expect(lists.length).toBeGreaterThan(1);
    lists.slice(1).forEach((list, at) => expect(list.slice(0, lists[at]!.length)).toEqual(lists[at]));
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
    await expect.poll(async () => (await found()).length).toBe(all);
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
    expect(counted).toMatch(new RegExp(`\\(${/\d+/.exec((await status()) ?? '')?.[0] ?? '0'}\\)`));
  });

  test('lists what filters leave when nothing is typed', async () => {
    await open('search/?kind=case');
    await page.waitForSelector(done, { state: 'attached' });
    expect((await found()).every((path) => path.startsWith('postmortems/'))).toBe(true);
    expect((await found()).length).toBeGreaterThan(0);
  });

  test('a correction and an item of the quick check are results of their own', async () => {
    await search('is SSE deprecated', '&kind=correction');
    expect((await found())[0]).toBe('corrections/#sse-itself-deprecated');
    await search('', '&kind=check');
    expect((await found()).every((path) => path.startsWith('quiz/#'))).toBe(true);
    await page.goto(new URL((await found())[0]!, siteUrl()).href);
    expect(await page.locator(':target').count()).toBe(1);
  });

  test('loads the full text when the field is wanted, or when its address has a search', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const isAsked = (): boolean => asked.some((path) => path.includes('/pagefind/'));
    await page.goto(new URL('search/', siteUrl()).href, { waitUntil: 'networkidle' });
    expect(isAsked()).toBe(false);
    await page.locator('site-search input').focus();
    await expect.poll(isAsked).toBe(true);
    asked.length = 0;
    await search('session');
    expect(isAsked()).toBe(true);
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
    expect(await status()).toContain('Nothing was found for “qqzzxx”. Topics: ');
    await page.getByRole('button', { name: 'Transports', exact: true }).click();
    await page.waitForURL(/topic=transports/);
    await page.waitForSelector(titles);
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
