import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { globSync } from 'tinyglobby';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { readContentTree } from '../../src/model/source/file-tree.ts';
import { finishBuild } from '../../scripts/build/finish/finish-build.ts';
import { carryOutRedirects } from '../../scripts/build/redirects.ts';
import { stamp } from '../../scripts/build/stamp/stamp.ts';
import { commitDate } from '../../scripts/check/commit-date.ts';
import { runOutputRules } from '../../scripts/check/engine.ts';
import { nodesIn } from '../../scripts/check/html-nodes.ts';
import { testLedger } from '../../scripts/check/test-site.ts';
import { openWorkspace } from '../../scripts/check/workspace.ts';
import { openBrowser } from '../support/browser.ts';
import { mountSite, type MountedSite } from '../support/mounted-site.ts';
import { onePageOfEachKind } from '../support/pages.ts';
import { siteFolder } from '../support/site.ts';

test('every relative address in every page resolves to a file of the build, without leaving it', () => {
  const folder = siteFolder();
  const wrong: string[] = [];
  let count = 0;
  for (const file of globSync('**/*.html', { cwd: folder }).sort()) {
    for (const node of nodesIn(parse(readFileSync(join(folder, file), 'utf8'), { scriptingEnabled: false }))) {
      for (const { name, value } of attributesOf(node)) {
        if (!['href', 'src', 'action', 'poster'].includes(name) || value.startsWith('#') || /^[a-z][a-z+.-]*:/.test(value)) continue;
        count += 1;
        // A mount deep enough that a way up out of the site shows.
        const { pathname } = new URL(value, `https://host/x/y/${file}`);
        const path = file === '404.html' && value.startsWith('/') ? value.slice(1).replace(/[?#].*/, '') : pathname.slice('/x/y/'.length);
        const isInside = file === '404.html' || (pathname.startsWith('/x/y/') && !value.startsWith('/'));
        const found = join(folder, decodeURIComponent(path), path === '' || path.endsWith('/') ? 'index.html' : '');
        if (!isInside || !existsSync(found) || !statSync(found).isFile()) wrong.push(`${file}: ${name}="${value}"`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(count).toBeGreaterThan(5000);
});

function attributesOf(node: DefaultTreeAdapterTypes.Node): readonly { readonly name: string; readonly value: string }[] {
  return 'attrs' in node ? node.attrs : [];
}

/** What was asked for above the site; a browser asks for the icon before the page for what is missing has found its root. */
function asked({ outside }: MountedSite): string[] {
  return outside.filter((path) => !/^\/favicon\.(?:svg|ico)$/.test(path));
}

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(['/', '/guide/', '/a/b/c/'])('at %s', (mount) => {
  let site: MountedSite;
  let context: BrowserContext;
  let page: Page;
  let wrong: string[];

  beforeAll(async () => {
    site = await mountSite(siteFolder(), mount);
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    page = await context.newPage();
    wrong = [];
    page.on('console', (message) => message.type() === 'error' && wrong.push(`${page.url()}: ${message.text()}`));
    page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error.message}`));
    page.on('response', (response) => response.status() >= 400 && wrong.push(`${response.status()} ${response.url()}`));
    // What a page still loads when the reader leaves it is given up, which is no failure.
    page.on('requestfailed', (request) => request.failure()?.errorText !== 'net::ERR_ABORTED' && wrong.push(`failed ${request.url()}`));
  });
  afterEach(async () => {
    await context.close();
    expect(asked(site)).toEqual([]);
  });
  const open = (path: string) => page.goto(new URL(path, site.url).href);

  test('every kind of page opens whole, and every link on it stays below the path and leads to something', { timeout: 180_000 }, async () => {
    const links = new Set<string>();
    for (const path of onePageOfEachKind()) {
      await open(path);
      for (const link of await page.evaluate(() => [...document.querySelectorAll<HTMLAnchorElement | HTMLFormElement>('a[href], form[action]')].map((each) => ('href' in each ? each.href : each.action)))) {
        if (new URL(link).origin === new URL(site.url).origin) links.add(link.replace(/[#?].*/, ''));
      }
    }
    expect([...links].filter((link) => !link.startsWith(site.url))).toEqual([]);
    expect(links.size).toBeGreaterThan(100);
    const dead = await Promise.all([...links].map(async (link) => ((await fetch(link, { method: 'HEAD' })).ok ? [] : [link])));
    expect(dead.flat()).toEqual([]);
    expect(wrong).toEqual([]);
  });

  test('a reader gets from page to page by links', async () => {
    await open('');
    await page.getByRole('link', { name: 'Questions', exact: true }).first().click();
    await page.waitForURL(new URL('q/', site.url).href);
    await page.locator('.rows a').first().click();
    await page.waitForURL(/\/q\/[a-z0-9-]+\/$/);
    await page.locator('a[rel=next], a[rel=prev]').first().click();
    await page.locator('h1').waitFor();
    expect(page.url().startsWith(new URL('q/', site.url).href)).toBe(true);
    await page.getByRole('link', { name: 'MCP Interview Handbook' }).first().click();
    await page.waitForURL(site.url);
    expect(wrong).toEqual([]);
  });

  test('search finds by name and by text, over a page and on its own, with filters', async () => {
    const done = '[data-search-state="done"] [data-search-results] h2 a';
    await open('q/session-lifecycle/evidence/');
    await page.locator('header [role=search] input').pressSequentially('-32602');
    await page.locator(`.search-dialog ${done}`).first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.href.startsWith(site.url) && !url.pathname.endsWith('/evidence/'));

    await open('q/?q=');
    await page.locator('header [role=search] input').pressSequentially('browser page attacks local server');
    await page.locator(`.search-dialog ${done}`).first().waitFor();
    expect(await page.locator('.search-dialog .excerpt mark').count()).toBeGreaterThan(0);

    await open('search/?q=session&tier=senior');
    await page.locator(done).first().waitFor();
    const found = await page.locator(done).evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(found.filter((link) => !link.startsWith(site.url))).toEqual([]);
    expect(await page.locator('.hit .kind').allTextContents()).toEqual(found.map(() => expect.stringContaining('Senior')));
    await page.goto(found[0]!);
    expect(wrong).toEqual([]);
  });

  test('the quiz works, and what a reader chose and entered is there on the next page and the next visit', async () => {
    await open('quiz/');
    await page.locator('.quiz details summary').first().click();
    expect(await page.locator('.quiz details[open] p').first().isVisible()).toBe(true);

    await page.locator('label:has([name=theme][value=dark])').click();
    await open('q/session-lifecycle/');
    expect(await page.locator('[name=theme][value=dark]').isChecked()).toBe(true);
    await page.locator('revision-choice select').selectOption('2025-06-18');
    await page.getByRole('link', { name: /score sheet|interviewer/i }).first().click();
    await page.locator('score-sheet [type=radio]').first().check({ force: true });
    await page.reload();
    expect(await page.locator('score-sheet [type=radio]').first().isChecked()).toBe(true);
    await open('q/what-is-mcp/');
    expect(await page.locator('revision-choice select').inputValue()).toBe('2025-06-18');
    await open('random/');
    const drawn = await page.locator('random-question a').first().evaluate((link) => (link as HTMLAnchorElement).href);
    expect(drawn.startsWith(site.url)).toBe(true);
    expect(wrong).toEqual([]);
  });

  test.each(['q/sesion-lifecycle/', 'x/y/z/sesion-lifecycle'])('the page for what is missing works at %s', async (path) => {
    await open(path);
    expect(await page.locator('h1').textContent()).toContain('no page');
    await page.waitForFunction(() => document.documentElement.dataset['root'] !== undefined);
    expect(await page.evaluate(() => document.documentElement.dataset['root'])).toBe(mount);
    expect(await page.locator('main input[name=q]').inputValue()).toMatch(/sesion lifecycle$/);
    const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.filter((link) => !link.startsWith(site.url) && !/#main$/.test(link))).toEqual([]);
    // Its search works as on every page.
    const found = page.locator('.search-dialog [data-search-state="done"] h2 a, .search-dialog[open] h2 a').first();
    // Its scripts come once the root is known, so the first letters may be typed before they listen.
    await vi.waitFor(async () => {
      await page.locator('main input[name=q]').fill('');
      await page.locator('main input[name=q]').fill('session lifecycle');
      await found.waitFor({ timeout: 2000 });
    }, { timeout: 30_000 });
    await page.keyboard.press('Escape');
    await page.locator('main li:visible a').first().click();
    await page.waitForURL(new URL('q/session-lifecycle/', site.url).href);
    expect(await page.locator('h1').isVisible()).toBe(true);
    // Nothing but the page itself and the folders that might be the root was missing.
    expect(wrong.filter((line) => !line.includes('404'))).toEqual([]);
  });
});

describe('a build that was stamped', () => {
  let folder: string;
  let site: MountedSite;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'handbook-stamped-'));
    cpSync(siteFolder(), folder, { recursive: true });
    site = await mountSite(folder, '/guide/');
    await stamp(folder, new URL(site.url));
  });
  afterAll(async () => {
    await site.close();
    rmSync(folder, { recursive: true });
  });

  test('has no problem', () => {
    const root = join(import.meta.dirname, '..', '..');
    const { handbook, surface, exceptions, ledger } = openWorkspace(readContentTree(root)).workspace!;
    const { problems } = runOutputRules(folder, { handbook, surface, exceptions, ledger, root, today: commitDate(root) });
    expect(problems.filter(({ severity }) => severity === 'error').map(({ file, line, column, code, message }) => `${file}:${line}:${column} ${code} ${message}`)).toEqual([]);
  });

  test('has a page for what is missing that is right without script, at any depth', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL('x/y/z/', site.url).href);
    await page.getByRole('link', { name: 'all questions' }).click();
    expect(page.url()).toBe(new URL('q/', site.url).href);
    await context.close();
  });

  test('asks for its root once', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const heads: string[] = [];
    page.on('request', (request) => request.method() === 'HEAD' && heads.push(request.url()));
    await page.goto(new URL('x/y/z/', site.url).href);
    await page.waitForFunction(() => document.documentElement.dataset['root'] === '/guide/');
    expect(heads).toHaveLength(1);
    await context.close();
  });
});

test('a former address leads on at any path, and says which page counts once the site is stamped', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-moved-'));
  const pages = { 'new/index.html': '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body><h1 id="place">A page</h1></body></html>' };
  for (const [path, text] of Object.entries(pages)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  carryOutRedirects(folder, testLedger([], '"/q/old/": { to: "/new/", on: 2026-11-22, reason: A better name. }\n'), { base: '/' });
  await finishBuild(folder, '/');
  const site = await mountSite(folder, '/a/b/c/');
  await stamp(folder, new URL(site.url));
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(new URL('q/old/', site.url).href);
    await page.waitForURL(new URL('new/', site.url).href);
    await context.close();
  }
  expect(readFileSync(join(folder, 'q/old/index.html'), 'utf8')).toContain(`<link rel="canonical" href="${site.url}new/">`);
  expect(asked(site)).toEqual([]);
  await site.close();
  rmSync(folder, { recursive: true });
});
