import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';

/** One search on a cold profile: the reader focuses the field of a page, waits a moment, and types. */
export interface SearchRun {
  /** Bytes that had come when the first result stood there: what names need, without the full text. */
  readonly bytesToFirst: number;
  /** Bytes of the full text: Pagefind, its files and our code around it. */
  readonly fullTextBytes: number;
  /** All bytes of the search, when nothing more came. */
  readonly bytes: number;
  /** Milliseconds from the key stroke to the first result in the page. */
  readonly firstResult: number;
  /** Milliseconds from the key stroke to the end of the search. */
  readonly done: number;
}

/** What belongs to the full text, by the path of the request. */
const fullText = /\/pagefind\/|\/search\/(?:te(?:xts|rms)|all-names)\.|text-lane/;

/** The files that a first result needs, with their compressed size. */
export function searchFiles(dist: string): { readonly name: string; readonly path: string; readonly bytes: number }[] {
  const script = (name: string): string => `_astro/${readdirSync(join(dist, '_astro')).find((file) => file.startsWith(`${name}.`))!}`;
  return [['interface', script('search-dialog')], ['matcher', script('engine')], ['index of names', 'search/names.txt']]
    .map(([name, path]) => ({ name: name!, path: path!, bytes: brotliCompressSync(readFileSync(join(dist, path!))).length }));
}

/**
 * Searches once, from the page about the handbook. Times are taken in the page, so that no delay of the driver is in
 * them; the whole query comes as one stroke, as by pasting. Bytes are those of the network, headers included.
 */
export async function measureSearch(browser: Browser, url: string, query: string): Promise<SearchRun> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(new URL('about/', url).href, { waitUntil: 'networkidle' });
    const network = await context.newCDPSession(page);
    await network.send('Network.enable');
    const paths = new Map<string, string>();
    const loaded: { path: string; bytes: number }[] = [];
    network.on('Network.requestWillBeSent', ({ requestId, request }) => paths.set(requestId, new URL(request.url).pathname));
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => loaded.push({ path: paths.get(requestId) ?? '', bytes: encodedDataLength }));
    const sum = (of: (path: string) => boolean): number => loaded.reduce((total, { path, bytes }) => total + (of(path) ? bytes : 0), 0);

    // Readers focus the field before they type; a tenth of a second is fast for a hand.
    await page.locator('header [role=search] input').focus();
    await page.waitForTimeout(100);
    const times = await page.evaluate(typeAndWait, query);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(300);
    const whole = sum(() => true);
    const text = sum((path) => fullText.test(path));
    return { bytesToFirst: times.byName ? whole - text : whole, fullTextBytes: text, bytes: whole, firstResult: times.first, done: times.done };
  } finally {
    await context.close();
  }
}

/** Runs in the page. */
async function typeAndWait(query: string): Promise<{ first: number; done: number; byName: boolean }> {
  const field = document.querySelector<HTMLInputElement>('header [role=search] input')!;
  const start = performance.now();
  field.value = query;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  return new Promise((resolve) => {
    let first = 0;
    let byName = false;
    const look = (): void => {
      const search = document.querySelector<HTMLElement>('dialog site-search');
      if (first === 0 && search?.querySelector('[data-search-results] h2 a') !== null && search !== null) {
        first = performance.now() - start;
        // The full text has a say once a part of its index has come.
        byName = !performance.getEntriesByType('resource').some(({ name }) => name.includes('/pagefind/index/'));
      }
      if (search?.dataset['searchState'] === 'done') resolve({ first, done: performance.now() - start, byName });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
