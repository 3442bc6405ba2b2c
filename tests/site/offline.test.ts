import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listedSources } from '../../scripts/build/host-files/headers-file.ts';
import { nginxConfig } from '../../scripts/build/host-files/nginx.ts';
import { serviceWorkerPolicy } from '../../scripts/build/host-files/policy.ts';
import { readWorker } from '../../scripts/build/service-worker/kept-files.ts';
import { isLeftOut } from '../../scripts/build/service-worker/left-out.ts';
import { refreshWorker } from '../../scripts/build/service-worker/write-worker.ts';
import { keptPaths, keptProblems } from '../../scripts/check/kept-offline.ts';
import { openBrowser } from '../support/browser.ts';
import { freePort, precompressedCopy, startNginx } from '../support/host-servers.ts';
import { mountSite, type MountedSite } from '../support/mounted-site.ts';
import { onePageOfEachKind } from '../support/pages.ts';
import { siteFolder } from '../support/site.ts';

const list = () => readWorker(readFileSync(join(siteFolder(), 'sw.js'), 'utf8'))!.list;
const sheetKey = 'handbook:score-sheet:session-lifecycle';
const done = '[data-search-state="done"] [data-search-results] h2 a';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let wrong: string[];
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function openContext(): Promise<void> {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  wrong = [];
  page.on('console', (message) => message.type() === 'error' && wrong.push(`${page.url()}: ${message.text()}`));
  page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error.message}`));
}

const control = (state: string) => page.locator(`offline-copy[data-state=${state}]`);
const button = (name: string) => page.locator('offline-copy').getByRole('button', { name });
const status = () => page.locator('offline-copy [role=status]').textContent();
const kept = () => page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat());

/** Keeps a site in the browser, from its page about that. */
async function keep(root: string): Promise<void> {
  await page.goto(new URL('offline/', root).href);
  await button('Keep this offline').click();
  await control('kept').waitFor({ timeout: 100_000 });
}

test('every file of the build is kept or left out for a reason, and the list has its content', () => {
  const folder = siteFolder();
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const read = (path: string): Buffer => readFileSync(join(folder, path));
  expect([...keptProblems({ files: new Set(paths), label: (path) => path, read: (path) => read(path).toString(), bytes: read })]).toEqual([]);
  expect(list().files).toHaveLength(keptPaths(new Set(paths)).length);
  expect(list().files.length + paths.filter(isLeftOut).length).toBe(paths.length);
});

describe.each(['/', '/a/b/'])('at %s', (mount) => {
  let site: MountedSite;
  const at = (path: string): string => new URL(path, site.url).href;
  const open = (path: string) => page.goto(at(path));

  beforeAll(async () => {
    site = await mountSite(siteFolder(), mount);
    await openContext();
  });
  afterAll(async () => {
    await context.close();
    await site.close().catch(() => undefined);
  });

  test('nothing is kept until the reader asks for it', async () => {
    await open('');
    await open('offline/');
    await control('none').waitFor();
    expect(await status()).toBe('Nothing is kept in this browser.');
    expect(await page.locator('[data-kept-size]').textContent()).toMatch(/^\d+\.\d MB$/);
    expect(await page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length])).toEqual([0, 0]);
  });

  test('the page tells how far it is, and what is kept in the end', { timeout: 150_000 }, async () => {
    await open('q/session-lifecycle/interview/');
    await page.locator('score-sheet [type=radio]').first().check({ force: true });
    await open('offline/');
    await page.evaluate(() => {
      const seen: number[] = [];
      Object.assign(globalThis, { seen });
      new MutationObserver(() => seen.push(document.querySelector('progress')!.value)).observe(document.querySelector('[data-far]')!, { childList: true });
    });
    await keepHere();
    const { files } = list();
    const bytes = files.reduce((sum, [, , size]) => sum + size, 0);
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
    expect(seen.length).toBeGreaterThan(10);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(bytes);
    expect(await status()).toContain(`The handbook is kept: ${files.length.toLocaleString('en-US')} files, ${(bytes / 1e6).toFixed(1)} MB.`);
    expect(await page.locator('[data-kept-size]').textContent()).toBe(`${(bytes / 1e6).toFixed(1)} MB`);
    expect((await kept()).length).toBe(files.length);
    expect(wrong).toEqual([]);
  });

  async function keepHere(): Promise<void> {
    await button('Keep this offline').click();
    await control('loading').waitFor();
    await control('kept').waitFor({ timeout: 120_000 });
  }

  test('without a server every kind of page opens', { timeout: 180_000 }, async () => {
    await site.close();
    for (const path of onePageOfEachKind()) {
      const response = await open(path);
      expect([path, response?.status(), await page.locator('h1').count()]).toEqual([path, 200, 1]);
    }
    expect(wrong).toEqual([]);
  });

  test('without a server search finds by name and by text, and filters work', async () => {
    await open('q/session-lifecycle/');
    await page.locator('header [role=search] input').pressSequentially('-32602');
    await page.locator(`.search-dialog ${done}`).first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.endsWith('/q/session-lifecycle/'));
    await open('search/?q=browser%20page%20attacks%20local%20server');
    await page.locator(done).first().waitFor();
    await page.locator('.excerpt mark').first().waitFor();
    await open('search/?q=session&tier=senior');
    await page.locator(done).first().waitFor();
    expect(await page.locator('.hit .kind').count()).toBeGreaterThan(0);
    await open('q/?tier=senior');
    expect(await page.locator('.rows > li:visible').count()).toBeLessThan(await page.locator('.rows > li').count());
    expect(wrong).toEqual([]);
  });

  test('without a server the quiz and what was saved are there', async () => {
    await open('quiz/');
    await page.locator('.quiz details summary').first().click();
    expect(await page.locator('.quiz details[open] p').first().isVisible()).toBe(true);
    await open('q/session-lifecycle/interview/');
    expect(await page.locator('score-sheet [type=radio]').first().isChecked()).toBe(true);
    await open('offline/');
    await control('kept').waitFor();
    expect(wrong).toEqual([]);
  });

  test('without a server, where nothing is, the page for what is missing finds its root at any depth', async () => {
    const response = await open('x/y/sesion-lifecycle/');
    expect(response?.status()).toBe(404);
    await page.waitForFunction(() => document.documentElement.dataset['root'] !== undefined);
    expect(await page.evaluate(() => document.documentElement.dataset['root'])).toBe(mount);
    await page.locator('main li:visible a').first().click();
    await page.waitForURL(at('q/session-lifecycle/'));
    expect((await open('q/session-lifecycle'))?.url()).toBe(at('q/session-lifecycle/'));
    const data = await open('llms.txt');
    expect([data?.status(), await page.locator('body').innerText()]).toEqual([503, expect.stringContaining('not kept offline')]);
  });
});

describe('with a build of its own', () => {
  let folder: string;
  let site: MountedSite;
  const at = (path: string): string => new URL(path, site.url).href;
  const change = (file: string, from: string | RegExp, to: string): void => {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text.replace(from, to)).not.toBe(text);
    writeFileSync(join(folder, file), text.replace(from, to));
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'handbook-offline-'));
    cpSync(siteFolder(), folder, { recursive: true });
    site = await mountSite(folder, '/a/b/');
    await openContext();
  });
  afterEach(async () => {
    await context.close();
    await site.close().catch(() => undefined);
    rmSync(folder, { recursive: true });
  });

  test('an update is loaded, told and taken, and until it is whole the old copy stays', { timeout: 200_000 }, async () => {
    await keep(site.url);
    await page.goto(at('q/session-lifecycle/interview/'));
    await page.locator('score-sheet [type=radio]').first().check({ force: true });
    const saved = await page.evaluate((key) => localStorage.getItem(key), sheetKey);
    const other = await context.newPage();
    await other.goto(at('q/what-is-mcp/'));

    // An update that lacks one of its files never becomes whole.
    change('q/what-is-mcp/index.html', /<h1>.*?<\/h1>/s, '<h1>The second version</h1>');
    change('why.md', /^/, 'Second. ');
    await refreshWorker(folder);
    const [lost, text] = [join(folder, 'why.md'), readFileSync(join(folder, 'why.md'))];
    rmSync(lost);
    const before = site.asked.length;
    await page.goto(at('offline/'));
    // In one look: the browser tries again of itself after each navigation, and is then at it once more.
    await page.locator('offline-copy[data-state=kept] [role=status]', { hasText: /Not everything could be loaded.*The handbook is kept/ }).waitFor();
    await page.goto(at('q/what-is-mcp/'));
    expect(await page.locator('h1').textContent()).not.toBe('The second version');

    // It comes when the host has mended it. Only what has changed is asked for, and what had come is not asked for again.
    writeFileSync(lost, text);
    await page.goto(at('offline/'));
    await control('update').waitFor();
    expect(await status()).toContain('An update is there, whole.');
    const asked = site.asked.slice(before).map((path) => path.replace(/\?.*/, '')).filter((path) => path !== 'sw.js');
    expect([...new Set(asked)].sort()).toEqual(['q/what-is-mcp/', 'why.md']);
    expect(asked.filter((path) => path !== 'why.md')).toHaveLength(1);
    expect(await other.locator('h1').textContent()).not.toBe('The second version');

    const { port } = new URL(site.url);
    await button('Use the update now').click();
    await control('kept').waitFor();
    await other.locator('h1', { hasText: 'The second version' }).waitFor();
    await site.close();
    await page.goto(at('q/what-is-mcp/'));
    expect(await page.locator('h1').textContent()).toBe('The second version');
    expect((await kept()).length).toBe(list().files.length);
    await page.goto(at('q/session-lifecycle/interview/'));
    expect(await page.locator('score-sheet [type=radio]').first().isChecked()).toBe(true);
    expect(await page.evaluate((key) => localStorage.getItem(key), sheetKey)).toBe(saved);
    site = await mountSite(folder, '/a/b/', Number(port));
  });

  test('what the browser has deleted is missed, and comes again', { timeout: 150_000 }, async () => {
    await keep(site.url);
    await page.evaluate(async () => {
      const cache = await caches.open((await caches.keys())[0]!);
      for (const request of (await cache.keys()).slice(0, 3)) await cache.delete(request);
    });
    await page.reload();
    await page.locator('offline-copy [role=status]', { hasText: 'has deleted 3 of' }).waitFor();
    await button('Load what is missing').click();
    await page.locator('offline-copy [role=status]', { hasText: 'The handbook is kept' }).waitFor();
    expect((await kept()).length).toBe(list().files.length);
  });

  test('it can be removed and kept again, and what was saved stays, as does what is not ours', { timeout: 200_000 }, async () => {
    await page.goto(at(''));
    await page.evaluate(async (key) => {
      localStorage.setItem(key, 'saved');
      await caches.open('of another site');
    }, sheetKey);
    await keep(site.url);
    await button('Remove from this browser').click();
    await control('none').waitFor();
    expect(await page.evaluate(() => caches.keys())).toEqual(['of another site']);
    expect(await page.evaluate((key) => localStorage.getItem(key), sheetKey)).toBe('saved');
    // From the very page that the removed worker answered for.
    await button('Keep this offline').click();
    await control('kept').waitFor({ timeout: 100_000 });
    expect((await kept()).length).toBe(list().files.length);
    await button('Remove from this browser').click();
    await control('none').waitFor();
    await page.reload();
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    await page.goto(at('q/what-is-mcp/'));
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(wrong).toEqual([]);
  });

  test('full storage is said plainly, takes nothing, and the site goes on', { timeout: 150_000 }, async () => {
    await page.goto(at('offline/'));
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.url).origin, quotaSize: 1_000_000 });
    await button('Keep this offline').click();
    await page.locator('offline-copy [role=status]', { hasText: 'The storage of this browser is full' }).waitFor({ timeout: 60_000 });
    await control('none').waitFor();
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await page.locator('header [role=search] input').pressSequentially('-32602');
    await page.locator(`.search-dialog ${done}`).first().waitFor();
    // With room again, the same button keeps it.
    await page.keyboard.press('Escape');
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.url).origin });
    await button('Keep this offline').click();
    await control('kept').waitFor({ timeout: 100_000 });

    // An update that does not fit leaves what is kept.
    writeFileSync(join(folder, 'why.md'), 'x'.repeat(30_000_000));
    await refreshWorker(folder);
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.url).origin, quotaSize: 20_000_000 });
    await page.goto(at('offline/'));
    await page.locator('offline-copy[data-state=kept] [role=status]', { hasText: /storage of this browser is full.*The handbook is kept/ }).waitFor({ timeout: 60_000 });
    expect((await kept()).length).toBe(list().files.length);
  });

  test.each([
    ['a browser without service workers', 'delete Navigator.prototype.serviceWorker', 'This browser cannot keep a site offline'],
    ['closed storage', "ServiceWorkerContainer.prototype.getRegistration = () => Promise.reject(new DOMException('closed', 'SecurityError'))", 'lets the page store nothing'],
  ])('%s is told', async (_, script, words) => {
    await page.addInitScript(script);
    await page.goto(at('offline/'));
    await page.locator('offline-copy [role=status]', { hasText: words }).waitFor();
    expect(await page.locator('offline-copy button:visible').count()).toBe(0);
    expect(wrong).toEqual([]);
  });

  test('storage that a browser refuses only when it is asked for is told', async () => {
    await page.addInitScript("ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('closed', 'SecurityError'))");
    await page.goto(at('offline/'));
    await button('Keep this offline').click();
    await page.locator('offline-copy [role=status]', { hasText: 'lets the page store nothing' }).waitFor();
    expect(wrong).toEqual([]);
  });

  test('over HTTP from another machine it is told that HTTPS is needed', async () => {
    await page.route('http://handbook.example/**', (route) => {
      const { pathname } = new URL(route.request().url());
      return route.fulfill({ path: join(folder, pathname.replace(/\/$/, '/index.html')) });
    });
    await page.goto('http://handbook.example/offline/');
    await page.locator('offline-copy [role=status]', { hasText: 'over HTTPS' }).waitFor();
    expect(await page.locator('offline-copy button:visible').count()).toBe(0);
  });

  test('without script the page says what to do', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const reader = await plain.newPage();
    await reader.goto(at('offline/'));
    expect(await reader.locator('offline-copy [role=status]').innerText()).toContain('use the archive below');
    expect(await reader.locator('main').innerText()).toMatch(/mcp-interview-handbook-[\d.]+\.zip/);
    expect(await reader.locator('offline-copy :is(button, progress):visible').count()).toBe(0);
    await plain.close();
  });
});

test('with the headers that hosts send, nginx at a path, it is kept without a word of the policy', { timeout: 200_000 }, async () => {
  expect(serviceWorkerPolicy).toBe('service-worker');
  const folder = precompressedCopy(siteFolder());
  const port = await freePort();
  const options = { hashes: listedSources(readFileSync(join(folder, '_headers'), 'utf8')), redirects: [], folder, path: '/guide/', listen: `127.0.0.1:${port}` };
  const server = await startNginx(nginxConfig(options), port);
  const root = `${server.origin}/guide/`;
  await openContext();
  await keep(root);
  await server.close();
  await page.goto(new URL('search/?q=browser%20page%20attacks%20local%20server', root).href);
  await page.locator(done).first().waitFor();
  await page.locator('.excerpt mark').first().waitFor();
  expect(wrong).toEqual([]);
  await context.close();
  rmSync(folder, { recursive: true });
});
