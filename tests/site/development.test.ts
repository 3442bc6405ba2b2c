import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { startDevelopment, until, type DevelopmentServer } from '../support/development-server.ts';

let server: DevelopmentServer;
let browser: Browser;

beforeAll(async () => {
  server = await startDevelopment();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

test('a mistake in the content shows in the terminal and over the page, and goes when it is mended', async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${server.address}/q/session-lifecycle/`);
  await page.locator('#main h1').waitFor();
  const file = join(server.project, 'src/content/questions/session-lifecycle.mdx');
  const good = readFileSync(file, 'utf8');

  writeFileSync(file, good.replace('(fact:session-header-removed)', '(fact:session-header-remved)'));
  await until(server, () => /src\/content\/questions\/session-lifecycle\.mdx:\d+:\d+ {2}REF001/.test(server.output));
  const overlay = page.locator('vite-error-overlay');
  await overlay.waitFor({ state: 'attached' });
  await expect.poll(() => overlay.evaluate((element) => element.shadowRoot?.textContent ?? '')).toContain('session-header-removed');

  server.output = '';
  writeFileSync(file, good);
  await until(server, () => server.output.includes('The content has no problem any more'));
  await overlay.waitFor({ state: 'detached' });
  await page.locator('#main h1').waitFor();
});
