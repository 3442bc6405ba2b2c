import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { carryOutRedirects } from '../../scripts/build/redirects.ts';
import { testLedger } from '../../scripts/check/test-site.ts';
import { serveFolder } from '../../scripts/serve/static-server.ts';
import { openBrowser } from '../support/browser.ts';

// A small site of its own, because the handbook may not have moved anything yet.

const page = (body: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body><main><h1>A page</h1>${body}</main></body></html>`;
const far = '<p style="height: 3000px">x</p>';
const redirects = [['/old/', '/new/'], ['/old/#moved', '/new/#place'], ['/new/#former', '/new/#place'], ['/new/#gone', '/other/#there']]
  .map(([from, to]) => `"${from}": { to: "${to}", on: 2026-11-22, reason: A better name. }\n`).join('');

let folder: string;
let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handbook-redirects-'));
  for (const [path, text] of Object.entries({ 'new/index.html': page(`${far}<h2 id="place">Place</h2>${far}`), 'other/index.html': page(`${far}<h2 id="there">There</h2>${far}`) })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  carryOutRedirects(folder, testLedger([], redirects), { base: '/' });
  server = await serveFolder(folder, 0);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Opens an address and gives where the browser ends up, and which heading is in view. */
async function open(address: string, javaScriptEnabled: boolean): Promise<{ at: string; inView: string | undefined }> {
  const context = await browser.newContext({ javaScriptEnabled });
  const tab = await context.newPage();
  await tab.goto(new URL(address, server.url).href);
  await tab.waitForFunction(() => document.title === 'A page');
  await tab.waitForLoadState();
  const shown = await tab.evaluate(() => [...document.querySelectorAll('h1, h2')].find((heading) => {
    const { top } = heading.getBoundingClientRect();
    return top > -50 && top < innerHeight;
  })?.textContent);
  const at = tab.url().slice(server.url.length - 1);
  await context.close();
  return { at, inView: shown };
}

describe.each([['with script', true], ['without script', false]])('%s', (_, script) => {
  test('a former page leads to the new one', async () => {
    expect(await open('/old/', script)).toEqual({ at: '/new/', inView: 'A page' });
  });

  test('a former anchor is at the new place', async () => {
    expect(await open('/new/#former', script)).toEqual({ at: '/new/#former', inView: 'Place' });
  });

  test('an anchor that went to another page is explained where it was', async () => {
    const context = await browser.newContext({ javaScriptEnabled: script });
    const tab = await context.newPage();
    await tab.goto(new URL('/new/#gone', server.url).href);
    const note = tab.locator('#gone');
    expect(await note.evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true);
    await note.locator('a').click();
    expect(tab.url()).toContain('/other/#there');
    await context.close();
  });
});

test('a former page takes the anchor of the address along', async () => {
  expect(await open('/old/#place', true)).toEqual({ at: '/new/#place', inView: 'Place' });
  expect(await open('/old/#moved', true)).toEqual({ at: '/new/#place', inView: 'Place' });
});
