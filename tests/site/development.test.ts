import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';

const root = join(import.meta.dirname, '..', '..');
let project: string;
let server: ChildProcess;
let output = '';
let address = '';
let browser: Browser;

/** A copy of the project with its own development server. */
beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), 'handbook-dev-'));
  for (const name of ['src', 'scripts', 'public', 'docs', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json']) {
    cpSync(join(root, name), join(project, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'junction');
  server = spawn(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'dev', '--port', '0'], {
    // As from a terminal: the test runner's own environment would make it a server for tests.
    cwd: project, env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  const listen = (chunk: Buffer): void => void (output += chunk.toString());
  server.stdout?.on('data', listen);
  server.stderr?.on('data', listen);
  await until(() => /http:\/\/localhost:\d+/.test(output));
  address = /http:\/\/localhost:\d+/.exec(output)![0];
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  server?.kill();
  rmSync(project, { recursive: true, force: true });
});

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 60_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`It did not come about. The server said:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('a mistake in the content shows in the terminal and over the page, and goes when it is mended', async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${address}/q/session-lifecycle/`);
  await page.locator('#main h1').waitFor();
  const file = join(project, 'src/content/questions/session-lifecycle.mdx');
  const good = readFileSync(file, 'utf8');

  writeFileSync(file, good.replace('(fact:session-header-removed)', '(fact:session-header-remved)'));
  await until(() => /src\/content\/questions\/session-lifecycle\.mdx:\d+:\d+ {2}REF001/.test(output));
  const overlay = page.locator('vite-error-overlay');
  await overlay.waitFor({ state: 'attached' });
  await expect.poll(() => overlay.evaluate((element) => element.shadowRoot?.textContent ?? '')).toContain('session-header-removed');

  output = '';
  writeFileSync(file, good);
  await until(() => output.includes('The content has no problem any more'));
  await overlay.waitFor({ state: 'detached' });
  await page.locator('#main h1').waitFor();
});
