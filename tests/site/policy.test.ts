import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { headersFile, listedSources } from '../../scripts/build/host-files/headers-file.ts';
import { hostConfigs } from '../../scripts/build/host-files/host-configs.ts';
import { inlineScripts, scriptSources } from '../../scripts/build/host-files/inline-scripts.ts';
import { nginxConfig } from '../../scripts/build/host-files/nginx.ts';
import { usual } from '../../scripts/build/host-files/server-options.ts';
import { openBrowser } from '../support/browser.ts';
import { freePort, precompressedCopy, startNginx, type HostServer } from '../support/host-servers.ts';
import { builtPages } from '../support/pages.ts';
import { siteFolder } from '../support/site.ts';

const root = join(import.meta.dirname, '..', '..');
const htmlOf = (page: string): string => readFileSync(join(siteFolder(), page.endsWith('.html') ? page : `${page}index.html`), 'utf8');
const headers = (): string => readFileSync(join(siteFolder(), '_headers'), 'utf8');

/** The first page of each kind: what stands in one folder at one depth, evidence and score sheets apart. */
function kindsOfPage(): string[] {
  const kinds = new Map<string, string>();
  for (const page of builtPages().filter((path) => path !== '404.html')) {
    const parts = page.split('/').filter(Boolean);
    const kind = `${parts.length === 1 ? page : parts[0]}:${parts.length}:${parts.length > 2 ? parts.at(-1)!.replace(/^(?!evidence$|interview$).*/, '') : ''}`;
    if (!kinds.has(kind)) kinds.set(kind, page);
  }
  return [...kinds.values()];
}

describe('the build', () => {
  test('lists the inline scripts of all pages, each once, and no other', () => {
    expect(listedSources(headers())).toEqual(scriptSources(builtPages().map(htmlOf)));
    expect(headers()).toBe(headersFile(listedSources(headers())));
  });

  test('has few inline scripts, and few on a page', () => {
    expect(listedSources(headers()).length).toBeLessThanOrEqual(14);
    for (const page of builtPages()) expect(inlineScripts(htmlOf(page)).length, page).toBeLessThanOrEqual(5);
  });

  test('is what the configurations in hosts/ are made for; "npm run hosts" makes them anew', () => {
    for (const [path, text] of hostConfigs(siteFolder(), usual)) expect(readFileSync(join(root, 'hosts', path), 'utf8'), path).toBe(text);
  });
});

describe('in a browser, through nginx', () => {
  let folder: string;
  let server: HostServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let said: string[];

  beforeAll(async () => {
    folder = precompressedCopy(siteFolder());
    const port = await freePort();
    server = await startNginx(nginxConfig({ ...usual, hashes: listedSources(headers()), redirects: [], folder, listen: `127.0.0.1:${port}` }), port);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  });

  beforeEach(async () => {
    context = await browser.newContext({ permissions: ['clipboard-write'] });
    page = await context.newPage();
    said = [];
    page.on('console', (message) => said.push(`${page.url()}: ${message.text()}`));
    page.on('pageerror', (error) => said.push(`${page.url()}: ${error.message}`));
  });
  afterEach(() => context.close());

  const open = (path: string): Promise<unknown> => page.goto(`${server.origin}/${path}`, { waitUntil: 'load' });

  test('no kind of page breaks the policy, or has anything to say', async () => {
    const pages = kindsOfPage();
    expect(pages.length).toBeGreaterThan(20);
    for (const path of pages) await open(path);
    expect(said).toEqual([]);
  });

  test('the page for what is missing works at any depth', async () => {
    await open('q/sesion-lifecycle/x');
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('missing-page input')?.value !== '');
    // The browser itself says that the page and what it asked about is missing.
    expect(said.filter((text) => !/status of 404/.test(text))).toEqual([]);
  });

  test('search finds names and texts', async () => {
    await open('search/?q=session');
    await page.waitForSelector('site-search[data-search-state=done]');
    expect(await page.locator('.hit').count()).toBeGreaterThan(0);
    // An excerpt is there once Pagefind, which runs as WebAssembly, has answered.
    await page.waitForSelector('.hit .excerpt');
    await page.fill('site-search input', '-32602');
    await page.waitForSelector('site-search[data-search-state=done]');
    await open('');
    await page.keyboard.press('/');
    await page.waitForSelector('dialog[open] input');
    await page.fill('dialog input', 'which header carries the protocol version');
    await page.waitForSelector('dialog site-search[data-search-state=done]');
    await page.waitForSelector('dialog .hit .excerpt');
    expect(said).toEqual([]);
  });

  test('everything that needs a script works', async () => {
    const [question] = builtPages().filter((path) => /^q\/[^/]+\/interview\/$/.test(path)).map((path) => path.replace('interview/', ''));
    await open(question!);
    await page.selectOption('revision-choice select', { index: 1 });
    await page.locator('share-bar button').first().click();
    await page.waitForFunction(() => [...document.querySelectorAll('share-bar button')].some((button) => button.textContent === 'Copied'));
    await page.locator('[name=theme][value=dark]').check({ force: true });
    await open(`${question}interview/`);
    await page.locator('score-sheet [type=radio]').first().check({ force: true });
    expect(await page.locator('score-sheet output').textContent()).not.toBe('');
    await open('q/');
    await page.locator('facet-filter [type=checkbox]').first().check({ force: true });
    await page.waitForFunction(() => location.search !== '');
    await open('random/');
    await page.waitForSelector('random-question a');
    await open('quiz/');
    await page.locator('.quiz details summary').first().click();
    expect(said).toEqual([]);
  });

  const injected = '<script>window.injected = "script"</script><img src="/nothing.png" alt="" onerror="window.injected = \'attribute\'"><a id="inject" href="javascript:void(window.injected=\'address\')">x</a><script src="data:text/javascript,window.injected=\'data\'"></script><base href="https://other.example/"><iframe srcdoc="<script>parent.injected=\'frame\'</script>"></iframe>';

  describe.each([['with the headers', true], ['with the policy of the page alone', false]] as const)('%s', (_, withHeaders) => {
    beforeEach(async () => {
      await page.route('**/*', async (route) => {
        if (!route.request().isNavigationRequest()) return route.continue();
        const answer = await route.fetch();
        const sent = Object.fromEntries(Object.entries(answer.headers()).filter(([name]) => withHeaders || name === 'content-type'));
        await route.fulfill({ status: answer.status(), headers: sent, body: (await answer.text()).replace('<main', `${injected}<main`) });
      });
    });

    test.each([['an answer', (): string => builtPages().find((path) => /^q\/[^/]+\/$/.test(path))!], ['the start', (): string => ''], ['search', (): string => 'search/']])('on %s nothing that was injected runs', async (_name, path) => {
      await open(path());
      await page.locator('#inject').click({ force: true });
      await page.waitForTimeout(100);
      expect(await page.evaluate(() => (window as unknown as { injected?: string }).injected)).toBeUndefined();
      expect(await page.evaluate(() => document.baseURI)).toBe(`${server.origin}/${path()}`);
      // Each of them was stopped by the policy, and not by chance.
      for (const what of ['inline script', 'inline event handler', 'javascript:', 'data:text/javascript', 'base-uri']) expect(said.join('\n').toLowerCase()).toContain(what);
    });

    test('no text becomes a program, and no other origin is asked', async () => {
      await open('');
      const result = await page.evaluate(async () => {
        let evaluated = true;
        try {
          // In a timer it is the page's own text, which what a test evaluates is not.
          await new Promise<void>((resolve, reject) => setTimeout(() => {
            try {
              (0, eval)('1');
              resolve();
            } catch (error) {
              reject(error instanceof Error ? error : new Error('other'));
            }
          }, 0));
        } catch {
          evaluated = false;
        }
        const asked = await fetch('https://other.example/').then(() => true, () => false);
        return { evaluated, asked };
      });
      expect(result).toEqual({ evaluated: false, asked: false });
      expect(said.join('\n')).toMatch(/https:\/\/other\.example\/.*violates/);
    });
  });

  test('no text becomes markup where the browser knows Trusted Types', async () => {
    await open('');
    const refused = await page.evaluate(() => {
      try {
        document.querySelector('main')!.innerHTML = '<b>x</b>';
        return false;
      } catch (error) {
        return error instanceof TypeError;
      }
    });
    expect(refused).toBe(true);
  });

  test('no other site can show a page in a frame', async () => {
    await page.route('https://other.example/', (route) => route.fulfill({ contentType: 'text/html', body: `<iframe src="${server.origin}/"></iframe>` }));
    await page.goto('https://other.example/');
    expect(await page.frames()[1]!.evaluate(() => document.querySelector('main'))).toBeNull();
  });
});
