import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumArguments, findChromium } from '../support/browser.ts';
import { mountSite } from '../support/mounted-site.ts';
import { siteFolder } from '../support/site.ts';

// With a profile: what opens without one counts as a private window, where nothing is installed.
let context: BrowserContext;
let profile: string;
beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), 'handbook-profile-'));
  context = await chromium.launchPersistentContext(profile, { executablePath: findChromium(), args: chromiumArguments });
});
afterAll(async () => {
  await context.close();
  rmSync(profile, { recursive: true, force: true });
});

test.each(['/', '/a/b/'])('at %s the site can be installed, from any page', async (mount) => {
  const site = await mountSite(siteFolder(), mount);
  const at = (path: string): string => new URL(path, site.url).href;
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  for (const path of ['', 'q/what-is-mcp/', 'offline/']) {
    await page.goto(at(path));
    const { url, errors, data } = await session.send('Page.getAppManifest');
    expect([path, url, errors]).toEqual([path, at('app.webmanifest'), []]);
    expect((await session.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);
    const { start_url: start, scope, icons } = JSON.parse(data!) as { start_url: string; scope: string; icons: { src: string; sizes: string }[] };
    expect([start, scope].map((each) => new URL(each, url).href)).toEqual([site.url, site.url]);
    for (const { src, sizes } of icons) {
      const drawn = await page.evaluate((address) => new Promise<string>((resolve, reject) => {
        const image = new Image();
        image.onload = () => resolve(`${image.naturalWidth}x${image.naturalHeight}`);
        image.onerror = () => reject(new Error(address));
        image.src = address;
      }), new URL(src, url).href);
      expect(drawn).toBe(sizes);
    }
    expect(await page.locator('link[rel=apple-touch-icon]').evaluate((link) => (link as HTMLLinkElement).href)).toBe(at('icons/180.png'));
  }
  await page.close();
  await site.close();
});
