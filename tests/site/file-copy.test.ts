import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'parse5';
import type { Browser, Page } from 'puppeteer-core';
import { globSync } from 'tinyglobby';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { nodesIn } from '../../scripts/check/html-nodes.ts';
import { fileCopyArchive, type FileCopyArchive } from '../../scripts/pack/file-copy-archive.ts';
import { fileOfPackage } from '../support/debian-package.ts';
import { fileBrowsers } from '../support/file-browsers.ts';
import { builtPages, onePageOfEachKind } from '../support/pages.ts';
import { siteFolder } from '../support/site.ts';

const pictures = join(import.meta.dirname, '..', '..', 'reports', 'file-copy');
const options = { version: '1.2.3', day: '2026-11-22' };
let place: string;
let archive: FileCopyArchive;
/** The unpacked copy. Its folder has a name with everything that an address writes in another way. */
let folder: string;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'handbook-file-copy-'));
  archive = await fileCopyArchive(siteFolder(), options);
  writeFileSync(join(place, archive.name), archive.content);
  const into = join(place, 'Copy #1 (50%) für unterwegs');
  const { status, stderr } = spawnSync(fileOfPackage('unzip', ['/usr/bin/unzip']), ['-q', join(place, archive.name), '-d', into], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  folder = join(into, 'mcp-interview-handbook-1.2.3');
  mkdirSync(pictures, { recursive: true });
});
afterAll(() => rmSync(place, { recursive: true }));

test('the archive is no heavier than it may be, and the same each time', async () => {
  expect(archive.overweight).toEqual([]);
  const zone = process.env['TZ'];
  process.env['TZ'] = 'Pacific/Kiritimati';
  const again = await fileCopyArchive(siteFolder(), options);
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(again.content.equals(archive.content)).toBe(true);
});

test('it says first what to open, and has every page that readers read', () => {
  expect(readFileSync(join(folder, 'README.txt'), 'utf8')).toMatch(/^MCP Interview Handbook 1\.2\.3, 2026-11-22\r\n\r\nOpen "index\.html"/);
  const pages = globSync('**/*.html', { cwd: folder }).map((file) => file.replace(/(^|\/)index\.html$/, '$1')).sort();
  expect(pages).toEqual(builtPages().filter((path) => path !== '404.html'));
});

test('every address in every page is that of a file of the copy', () => {
  const wrong: string[] = [];
  for (const file of globSync('**/*.html', { cwd: folder }).sort()) {
    for (const node of nodesIn(parse(readFileSync(join(folder, file), 'utf8'), { scriptingEnabled: false }))) {
      for (const { name, value } of 'attrs' in node ? node.attrs : []) {
        if (!['href', 'src', 'action', 'poster'].includes(name) || value.startsWith('#') || /^[a-z][a-z+.-]*:/.test(value)) continue;
        const found = fileURLToPath(new URL(value, pathToFileURL(join(folder, file))));
        if (!found.startsWith(`${folder}/`) || !existsSync(found) || !statSync(found).isFile()) wrong.push(`${file}: ${name}="${value}"`);
        if (node.nodeName === 'script' && node.attrs.some((each) => each.value === 'module')) wrong.push(`${file}: a module`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

describe.each(['Chromium', 'Firefox'] as const)('opened in %s', (name) => {
  let browser: Browser;
  let page: Page;
  let wrong: string[];

  beforeAll(async () => {
    browser = await fileBrowsers[name]();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    page = await browser.newPage();
    wrong = [];
    page.on('console', (message) => ['error', 'warn'].includes(message.type()) && wrong.push(`${page.url()}: ${message.text()}`));
    page.on('pageerror', (error) => wrong.push(`${page.url()}: ${String(error)}`));
  });
  afterEach(async () => {
    await page.close();
    expect(wrong).toEqual([]);
  });

  const address = (path: string): string => pathToFileURL(join(folder, path)).href;
  const open = (path: string, rest = '') => page.goto(`${address(path)}${rest}`);
  const picture = (of: string) => page.screenshot({ path: join(pictures, `${name}-${of}.png`) });
  const first = '[data-search-state="done"] [data-search-results] h2 a';
  async function follow(selector: string): Promise<void> {
    await Promise.all([page.waitForNavigation(), page.click(selector)]);
  }
  const hrefs = (selector: string): Promise<string[]> => page.$$eval(selector, (links) => links.map((link) => (link as HTMLAnchorElement).href));

  test('every kind of page is styled, runs its script and leads on to files of the copy', { timeout: 240_000 }, async () => {
    for (const path of onePageOfEachKind()) {
      const file = path.endsWith('/') || path === '' ? `${path}index.html` : path;
      await open(file);
      const shown = await page.evaluate(() => ({
        bar: getComputedStyle(document.querySelector('.bar')!).display, width: document.querySelector('main')!.getBoundingClientRect().width,
        links: [...document.querySelectorAll('a')].map(({ href }) => href),
      }));
      expect(shown, file).toMatchObject({ bar: 'flex' });
      expect(shown.width, file).toBeLessThan(1280);
      const lost = shown.links.filter((link) => link.startsWith('file:') && !existsSync(fileURLToPath(link.replace(/[?#].*/, ''))));
      expect(lost, file).toEqual([]);
    }
    await open('q/session-lifecycle/index.html');
    await picture('answer');
  });

  test('a reader gets from page to page by links, and to a place on a page', async () => {
    await open('index.html');
    await picture('start');
    await follow('header nav a');
    expect(page.url()).toBe(address('q/index.html'));
    await follow('.rows a');
    expect(page.url()).toMatch(/\/q\/[a-z0-9-]+\/index\.html$/);
    await follow('a[rel=next], a[rel=prev]');
    expect(page.url()).toMatch(/\/q\/[a-z0-9-]+\/index\.html$/);
    await follow('footer a[href*="#licenses"]');
    expect(page.url()).toBe(`${address('about/index.html')}#licenses`);
    await follow('header .name');
    expect(page.url()).toBe(address('index.html'));
  });

  test('search over a page finds by name and by text, and its results open', async () => {
    await open('q/session-lifecycle/evidence/index.html');
    await page.type('header [role=search] input', '-32602');
    await page.waitForSelector(`.search-dialog ${first}`);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(page.url()).toMatch(/\/index\.html(#.*)?$/);
    expect(existsSync(fileURLToPath(page.url().replace(/[?#].*/, '')))).toBe(true);

    await page.type('header [role=search] input', 'browser page attacks local server');
    await page.waitForSelector(`.search-dialog ${first}`);
    await page.waitForSelector('.search-dialog .excerpt mark');
    await picture('search');
    await follow(`.search-dialog ${first}`);
    expect(existsSync(fileURLToPath(page.url().replace(/[?#].*/, '')))).toBe(true);
  });

  test('the page of the search keeps its state in the address, and filters', async () => {
    await open('search/index.html', '?q=session');
    await page.waitForSelector(first);
    const before = (await hrefs(first)).length;
    expect(before).toBeGreaterThan(0);
    await page.select('site-search select[name=tier]', 'senior');
    await page.waitForFunction(() => {
      const kinds = [...document.querySelectorAll('[data-search-state="done"] .hit .kind')];
      return kinds.length > 0 && kinds.every((kind) => kind.textContent.includes('Senior'));
    });
    expect(page.url()).toContain('?q=session&tier=senior');
    await page.reload();
    await page.waitForSelector(first);
    expect(await page.$$eval('.hit .kind', (kinds) => kinds.every((kind) => kind.textContent.includes('Senior')))).toBe(true);
    // Words that no name has, and one that is misspelled, so that the whole of the full text is read.
    await open('search/index.html', `?q=${encodeURIComponent('sesion hijackng')}`);
    await page.waitForSelector(first);
    expect(await page.$eval('site-search [role=status]', (status) => status.textContent)).toContain('Did you mean');
    await picture('search-page');
    const links = await hrefs('[data-search-results] a');
    expect(links.filter((link) => !existsSync(fileURLToPath(link.replace(/[?#].*/, ''))))).toEqual([]);
  });

  test('the form of a page leads to the page of the search where no script opens it', async () => {
    await open('q/session-lifecycle/index.html');
    // Sent by the form itself, past the scripts that listen to it.
    await Promise.all([page.waitForNavigation(), page.$eval('header form[role=search]', (form) => {
      (form.elements.namedItem('q') as HTMLInputElement).value = 'stdio';
      (form as HTMLFormElement).submit();
    })]);
    expect(page.url()).toBe(`${address('search/index.html')}?q=stdio`);
  });

  test('filters, the draw, the keys and the quiz work', async () => {
    await open('q/index.html');
    const all = (await page.$$('.rows > li:not([hidden])')).length;
    await page.click('input[name=tier][value=senior]');
    await page.waitForFunction((most) => [...document.querySelectorAll<HTMLElement>('.rows > li')].filter((row) => row.offsetParent !== null).length < most, {}, all);
    expect(page.url()).toMatch(/\/q\/index\.html\?tier=senior$/);
    await picture('questions');

    await open('random/index.html', '?tier=senior');
    const drawn = (await hrefs('random-question div a'))[0]!;
    expect(existsSync(fileURLToPath(drawn))).toBe(true);

    await open('q/session-lifecycle/index.html');
    await page.keyboard.press('?');
    await page.waitForSelector('.keyboard-help[open]');
    expect(await hrefs('.keyboard-help a')).toEqual([`${address('q/index.html')}#keyboard`]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.waitForFunction(() => !location.pathname.includes('session-lifecycle'));
    await page.waitForSelector('h1');

    await open('quiz/index.html');
    await page.click('.quiz details summary');
    expect(await page.$$eval('.quiz details[open] p', (shown) => shown.length)).toBe(1);
    await picture('quiz');
  });

  test('what was entered is there when the page is opened again', async () => {
    await open('q/session-lifecycle/interview/index.html');
    await page.$eval('score-sheet [type=radio][value="3"]', (step) => (step as HTMLInputElement).click());
    await page.type('score-sheet [name=notes]', 'Knows it');
    await open('index.html');
    await open('q/session-lifecycle/interview/index.html');
    expect(await page.$eval('score-sheet [type=radio][value="3"]', (step) => (step as HTMLInputElement).checked)).toBe(true);
    expect(await page.$eval('score-sheet [name=notes]', (notes) => (notes as HTMLTextAreaElement).value)).toBe('Knows it');
    await picture('score-sheet');
    await open('q/session-lifecycle/index.html');
    await page.select('revision-choice select', '2025-06-18');
    await page.$eval('[name=theme][value=dark]', (choice) => (choice as HTMLInputElement).click());
    await open('q/session-lifecycle/index.html');
    expect(await page.$eval('revision-choice select', (choice) => (choice as HTMLSelectElement).value)).toBe('2025-06-18');
    expect(await page.$eval('[name=theme][value=dark]', (choice) => (choice as HTMLInputElement).checked)).toBe(true);
    await picture('dark');
  });

  // Chromium takes all files for one site; Firefox takes each for one of its own, which README.txt says.
  test(name === 'Chromium' ? 'a choice holds on the next page' : 'a choice holds on its own page only', async () => {
    await open('q/session-lifecycle/index.html');
    await page.$eval('[name=theme][value=light]', (choice) => (choice as HTMLInputElement).click());
    await open('q/what-is-mcp/index.html');
    expect(await page.$eval('[name=theme][value=light]', (choice) => (choice as HTMLInputElement).checked)).toBe(name === 'Chromium');
  });

  test('an answer is copied as Markdown', async () => {
    await open('q/session-lifecycle/index.html');
    // The buttons come once the page is shown.
    await page.waitForFunction(() => document.querySelector('share-bar button') !== null);
    const copied = await page.evaluate(async () => {
      const texts: string[] = [];
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: (text: string) => Promise.resolve(texts.push(text)) } });
      [...document.querySelectorAll('share-bar button')].find((button) => button.textContent.includes('Markdown'))!.dispatchEvent(new MouseEvent('click'));
      for (let turn = 0; turn < 100 && texts.length === 0; turn += 1) await new Promise((resolve) => setTimeout(resolve, 20));
      return texts[0] ?? '';
    });
    expect(copied).toMatch(/^# .*\n/);
  });

  test('a disk that is not there is said to be, and the search goes on when it is back', async () => {
    const files = join(folder, 'search', 'files.js');
    const content = readFileSync(files);
    rmSync(files);
    await open('search/index.html', '?q=session');
    await page.waitForFunction(() => document.querySelector('site-search [role=status]')?.textContent !== '');
    expect(await page.$eval('site-search [role=status]', (status) => status.textContent)).toMatch(/not be loaded|again/);
    // The browser itself reports that the file is missing.
    wrong.length = 0;
    writeFileSync(files, content);
    await page.type('site-search input', ' i');
    await page.waitForSelector(first);
  });
});
