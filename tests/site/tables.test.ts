import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { siteUrl } from '../support/site.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

/** Opens a page of the site and closes it when the work on it is done. */
async function on<Result>(path: string, options: BrowserContextOptions, work: (page: Page) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
  const page = await context.newPage();
  await page.goto(new URL(path, siteUrl()).href);
  try {
    return await work(page);
  } finally {
    await context.close();
  }
}

describe.each(['primitives/', 'transports/'])('the table of /%s', (path) => {
  test('has rows on a phone that are low, whatever stands in the columns out of sight', async () => {
    const heights = await on(path, {}, (page) => page.$$eval('.big tbody tr', (rows) => rows.map((row) => row.getBoundingClientRect().height)));
    expect(Math.max(...heights)).toBeLessThan(320);
    expect(heights.filter((height) => height < 220).length).toBeGreaterThanOrEqual(heights.length - 1);
  });

  test('scrolls in a named box of its own that takes the focus, with the first column in sight', async () => {
    await on(path, {}, async (page) => {
      const box = page.getByRole('region').filter({ has: page.locator('.big') });
      await box.focus();
      expect(await box.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
      await box.evaluate((element) => (element.scrollLeft = 600));
      const [left, boxLeft] = await box.evaluate((element) => [element.querySelector('tbody th')!.getBoundingClientRect().left, element.getBoundingClientRect().left]);
      expect(left).toBeCloseTo(boxLeft!, 0);
    });
  });

  test('shows all facts on a wide screen without anything to open, and in print', async () => {
    const hidden = (page: Page) => page.$$eval('.big details p', (texts) => texts.filter((text) => !text.checkVisibility({ contentVisibilityAuto: true })).length);
    await on(path, { viewport: { width: 1440, height: 900 } }, async (page) => {
      expect(await hidden(page)).toBe(0);
      expect(await page.locator('.big summary').first().isVisible()).toBe(false);
    });
    await on(path, {}, async (page) => {
      expect(await hidden(page)).toBeGreaterThan(0);
      await page.emulateMedia({ media: 'print' });
      // The style of the new medium may come a frame later.
      await expect.poll(() => hidden(page)).toBe(0);
    });
  });
});

describe('a long message', () => {
  const path = 'q/tool-discovery-invocation/';

  test('is open without script, and folds by member', async () => {
    await on(path, { javaScriptEnabled: false }, async (page) => {
      const member = page.locator('.pre details').first();
      const inner = member.locator('.l').nth(1);
      expect(await inner.isVisible()).toBe(true);
      await member.locator('summary').first().click();
      expect(await inner.isVisible()).toBe(false);
    });
  });

  test('has the whole message as its text, folded or not', async () => {
    await on(path, {}, async (page) => {
      await page.$$eval('.pre details', (all) => all.forEach((member) => ((member as HTMLDetailsElement).open = false)));
      const texts = await page.$$eval('.pre', (samples) => samples.map(({ textContent }) => textContent));
      expect(texts.length).toBeGreaterThan(0);
      for (const text of texts) expect(() => JSON.parse(text.slice(text.search(/^[{[]/m)))).not.toThrow();
    });
  });

  test('is printed in full when it was folded', async () => {
    await on(path, {}, async (page) => {
      await page.$$eval('.pre details', (all) => all.forEach((member) => ((member as HTMLDetailsElement).open = false)));
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.pre details .l').last().isVisible()).toBe(true);
    });
  });
});

describe('an exchange', () => {
  const path = 'q/sampling-and-hitl/';

  test('is drawn with an arrow for each step that stands below it in words', async () => {
    await on(path, { javaScriptEnabled: false }, async (page) => {
      const figure = page.locator('figure:has(> svg)').first();
      const steps = await figure.locator('ol > li').allInnerTexts();
      const parties = await figure.locator('svg g text').count();
      expect(await figure.locator('svg text').count()).toBe(steps.length + parties);
      for (const step of steps) expect(step).toMatch(/^[A-Z][a-z ]+ to [a-z ]+: /);
    });
  });

  test('is read by its words alone', async () => {
    await on(path, {}, async (page) => {
      const figure = page.getByRole('figure').filter({ has: page.locator('svg') }).first();
      const tree = await figure.ariaSnapshot();
      expect(tree).toContain('Client to server:');
      expect(tree).not.toContain('img');
    });
  });

  test.each([320, 390, 768, 1440])('has no words outside its drawing or over each other at %i px', async (width) => {
    await on(path, { viewport: { width, height: 800 } }, async (page) => {
      const wrong = await page.$$eval('figure > svg', (drawings) => drawings.flatMap((drawing) => {
        const frame = drawing.getBoundingClientRect();
        const boxes = [...drawing.querySelectorAll('text')].map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
        const outside = boxes.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1);
        const over = boxes.filter((one, index) => boxes.some((other, at) => at > index
          && one.box.left < other.box.right && other.box.left < one.box.right && one.box.top < other.box.bottom - 1 && other.box.top < one.box.bottom - 1));
        return [...outside, ...over].map(({ text }) => text);
      }));
      expect(wrong).toEqual([]);
    });
  });
});
