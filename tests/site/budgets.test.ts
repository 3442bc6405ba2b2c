import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { growSite } from '../../scripts/bench/grown-site.ts';
import { cacheControl, hashedFolders } from '../../scripts/build/host-files/headers.ts';
import { pageParts } from '../../scripts/check/page-parts.ts';
import { loadHandbook } from '../../src/model/load.ts';
import { contentFolder, readContentTree } from '../../src/model/source/file-tree.ts';
import { questionsInOrder } from '../../src/site/question-list.ts';
import { openBrowser } from '../support/browser.ts';
import { startDevelopment } from '../support/development-server.ts';
import { pagesToLookAt } from '../support/pages.ts';
import { siteFolder, siteUrl } from '../support/site.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

/** How long a page gets to do what it does by itself, when all that it loads has come. */
const settling = 300;
/** How late scripts come: on a slow network they come after the page is shown. */
const delay = 100;

/** Kinds of page of which a few stand for all, beside those that `pagesToLookAt` knows. */
const kinds: readonly RegExp[] = [/^q\/[^/]+\/$/, /^postmortems\/[^/]+\/$/, /^spec\/[^/]+\/$/];
const ofEachKind = 3;

function everyKindOfPage(): string[] {
  const seen = new Map<RegExp, number>();
  return pagesToLookAt().filter((path) => {
    const kind = kinds.find((pattern) => pattern.test(path));
    if (kind === undefined || process.env['HANDBOOK_ALL_PAGES'] === '1') return true;
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    return seen.get(kind)! <= ofEachKind;
  });
}

/** What a page may ask for by itself: its icon and its manifest. */
const ownParts = /\/(?:favicon\.svg|favicon\.ico|[\w-]+\.webmanifest)$/;

describe.each([390, 1440])('at %i px', (width) => {
  /** By page: what moved, and what was asked for. */
  const moved: string[] = [];
  const asked = new Map<string, string[]>();

  beforeAll(async () => {
    const context = await browser.newContext({ viewport: { width, height: 844 } });
    // While requests are held up nothing is kept either, so every visit is a first one.
    await context.route('**/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, delay));
      await route.continue();
    });
    await context.addInitScript(observeShifts);
    const page = await context.newPage();
    let current: string[] = [];
    page.on('request', (request) => current.push(new URL(request.url()).pathname));
    for (const path of everyKindOfPage()) {
      asked.set(path, (current = []));
      await page.goto(new URL(path, siteUrl()).href);
      await page.waitForTimeout(settling);
      const shifts = await page.evaluate(() => (window as unknown as Shifting).shifts);
      if (shifts.length > 0) moved.push(`/${path}: ${shifts.join('; ')}`);
    }
    await context.close();
  });

  test('nothing moves on any kind of page while it loads, however late its script comes', () => {
    expect(asked.size).toBeGreaterThan(20);
    expect(moved).toEqual([]);
  });

  test('no kind of page asks for more than itself, its icon and its manifest before the reader does something', () => {
    const more = [...asked].flatMap(([path, paths]) => {
      const further = paths.filter((each, at) => at > 0 && !ownParts.test(each));
      // Who opens the page of the search came to search, and the page for what is missing has to find out where the site lies.
      return further.length === 0 || path === 'search/' || path === '404.html' ? [] : [`/${path}: ${further.join(', ')}`];
    });
    expect(more).toEqual([]);
  });
});

interface Shifting {
  shifts: string[];
}

/** Runs in the page, before all else: takes a note of everything that moves without the reader having done something. */
function observeShifts(): void {
  interface LayoutShift extends PerformanceEntry {
    readonly value: number;
    readonly hadRecentInput: boolean;
    readonly sources: readonly { readonly node: Node | null }[];
  }
  const shifts: string[] = ((window as unknown as Shifting).shifts = []);
  const nameOf = (node: Node | null): string => (node instanceof Element ? `${node.tagName.toLowerCase()}${node.id && `#${node.id}`}${node.classList.length > 0 ? `.${node.classList.item(0)}` : ''}` : String(node?.nodeName));
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries() as LayoutShift[]) {
      if (!hadRecentInput) shifts.push(`${value.toFixed(4)} by ${sources.map(({ node }) => nameOf(node)).join(', ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/**
 * Serves the site with the headers that hosts send, and keeps a list of what was asked for, without the icon: browsers
 * ask for it as they like.
 */
async function serveLikeHosts(): Promise<{ url: string; asked: string[]; close(): Promise<void> }> {
  const asked: string[] = [];
  const handle = sirv(siteFolder(), {
    dev: true, etag: true,
    setHeaders: (response, path) => response.setHeader('cache-control', hashedFolders.some((folder) => path.startsWith(`/${folder}/`)) ? cacheControl.hashed : cacheControl.others),
  });
  const server = createServer((request, response) => {
    if (request.url !== '/favicon.svg') asked.push(request.url ?? '');
    handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}

describe('the next page', () => {
  let site: Awaited<ReturnType<typeof serveLikeHosts>>;
  let context: BrowserContext;
  let page: Page;
  const next = () => page.locator('nav.turn a[rel=next]');

  beforeAll(async () => {
    site = await serveLikeHosts();
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    page = await context.newPage();
  });

  afterAll(async () => {
    await context.close();
    await site.close();
  });

  async function openAnswer(): Promise<string> {
    await page.goto(`${site.url}q/tool-poisoning/`);
    await page.waitForTimeout(settling);
    const target = await next().evaluate((link: HTMLAnchorElement) => link.pathname);
    site.asked.length = 0;
    return target;
  }

  test('costs one request', async () => {
    const target = await openAnswer();
    await next().click();
    await page.waitForURL((url) => url.pathname === target);
    await page.waitForTimeout(settling);
    expect(site.asked).toEqual([target]);
  });

  test('is fetched when the reader points at its link, and then costs none', async () => {
    const target = await openAnswer();
    await next().hover();
    await expect.poll(() => site.asked).toEqual([target]);
    await page.waitForTimeout(settling);
    await next().click();
    await page.waitForURL((url) => url.pathname === target);
    await page.waitForTimeout(settling);
    expect(site.asked).toEqual([target]);
    expect(await page.evaluate(() => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming & { deliveryType: string }).deliveryType)).toBe('navigational-prefetch');
  });

  test.each(['a[href^="#"]', 'a[href*="://"]', 'a[href*="/#"]'])('is not fetched when the reader points at %s: a place, or another site', async (kind) => {
    await openAnswer();
    await page.locator('main').locator(kind).filter({ visible: true }).first().hover();
    await page.waitForTimeout(2 * settling);
    expect(site.asked).toEqual([]);
  });
});

test('every page has the same speculation rules', () => {
  const texts = new Set(pagesToLookAt().map((path) => {
    const html = readFileSync(join(siteFolder(), path === '' || path.endsWith('/') ? `${path}index.html` : path), 'utf8');
    return html.includes('http-equiv="refresh"') ? undefined : /<script type="speculationrules">(.*?)<\/script>/.exec(html)?.[1] ?? `none on /${path}`;
  }).filter((text) => text !== undefined));
  expect(texts.size).toBe(1);
});

describe('an answer page', () => {
  const root = join(import.meta.dirname, '..', '..');
  const files = readContentTree(root);
  const handbook = loadHandbook(files).handbook!;
  const inOrder = questionsInOrder(handbook).map(({ id }) => id);
  // One with neighbors on both sides, whatever stands between them.
  const looked = [inOrder[1]!, inOrder[Math.floor(inOrder.length / 2)]!, inOrder.at(-2)!];

  /** The weight of some answers in a handbook with a number of answers. */
  async function weigh(answers: number): Promise<{ id: string; elements: number; bytes: number }[]> {
    const server = await startDevelopment((project) => {
      rmSync(join(project, contentFolder), { recursive: true });
      for (const [file, bytes] of growSite(files, handbook, answers)) write(join(project, file), bytes);
    });
    try {
      const weights = [];
      for (const id of looked) {
        const response = await fetch(`${server.address}/q/${id}/`);
        const html = await response.text();
        expect(response.status, html.slice(0, 2000)).toBe(200);
        weights.push({ id, elements: pageParts(html).elements, bytes: Buffer.byteLength(html.replaceAll(server.project, '')) });
      }
      return weights;
    } finally {
      server.close();
    }
  }

  test('does not grow with the number of answers', { timeout: 300_000 }, async () => {
    const now = await weigh(inOrder.length);
    const grown = await weigh(inOrder.length * 4);
    for (const [at, { id, elements, bytes }] of grown.entries()) {
      // Its neighbors are others, with titles of other lengths; nothing else may differ.
      expect(Math.abs(elements - now[at]!.elements), `elements of ${id}`).toBeLessThanOrEqual(6);
      expect(Math.abs(bytes - now[at]!.bytes), `bytes of ${id}`).toBeLessThanOrEqual(400);
    }
  });
});

function write(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
