import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { pagesToLookAt } from '../support/pages.ts';
import { goTo } from '../support/site.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Looks at pages one after the other in one window, and closes it. */
async function look<Seen>(paths: readonly string[], options: BrowserContextOptions, see: (page: Page, path: string) => Promise<Seen>): Promise<Seen[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const seen: Seen[] = [];
  try {
    for (const path of paths) {
      await goTo(page, path);
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      seen.push(await see(page, path));
    }
  } finally {
    await context.close();
  }
  return seen;
}

const answer = 'q/session-lifecycle/';

/** What does not fit: the page itself, or boxes that cut off what is in them. */
const cut = (page: Page, path: string): Promise<string[]> => page.evaluate((where) => {
  const root = document.documentElement;
  const sideways = root.scrollWidth - root.clientWidth;
  const boxes = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
    const { overflowX, overflowY, position } = getComputedStyle(element);
    // Boxes that scroll cut nothing off, and what only screen readers get is a pixel wide on purpose.
    const cuts = [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip');
    return cuts && position !== 'absolute' && element.checkVisibility() && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
  });
  return [...(sideways > 0 ? [`/${where} scrolls sideways by ${sideways} px`] : []), ...boxes.map((element) => `/${where} cuts ${element.localName}.${element.className}`)];
}, path);

describe('with forced colors', () => {
  const forced: BrowserContextOptions = { forcedColors: 'active' };
  const styleOf = (page: Page, selector: string, pseudo: string | null = null) => page.locator(selector).first().evaluate((element, of) => {
    const { outlineStyle, outlineWidth, borderTopStyle, borderTopWidth, borderLeftStyle, backgroundImage, backgroundColor, textDecorationLine, color } = getComputedStyle(element, of);
    return { outlineStyle, outlineWidth, borderTopStyle, borderTopWidth, borderLeftStyle, backgroundImage, backgroundColor, textDecorationLine, color };
  }, pseudo);
  const paperOf = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  test.each(['light', 'dark'] as const)('chips, bars, eras and icons keep their form, %s', async (colorScheme) => {
    await look([answer], { ...forced, colorScheme }, async (page) => {
      const paper = await paperOf(page);
      expect(await styleOf(page, '.c > .rev')).toMatchObject({ outlineStyle: 'solid' });
      // The steps of a bar are drawn by gradients, in a color that is not that of the ground.
      const bar = await styleOf(page, '.c > .rev:not(.gaps)', '::before');
      expect(bar.backgroundImage).toContain('linear-gradient');
      expect(bar.backgroundImage).not.toContain(paper);
      expect((await styleOf(page, '.era')).borderLeftStyle).toBe('double');
      expect((await styleOf(page, '.say')).borderTopStyle).toBe('solid');
      expect((await styleOf(page, '.bar [aria-current]')).textDecorationLine).toBe('underline');
      // The three icons of the theme differ by their fill, and the chosen one has a line around it.
      const fills = await page.locator('.theme i').evaluateAll((icons) => icons.map((icon) => {
        const { backgroundImage, backgroundColor } = getComputedStyle(icon);
        return `${backgroundImage} ${backgroundColor}`;
      }));
      expect(new Set(fills).size).toBe(3);
      expect(fills[2]).not.toContain(paper);
      expect(await styleOf(page, '.theme label:has(:checked)')).toMatchObject({ outlineStyle: 'solid' });
    });
    await look(['primitives/'], { ...forced, colorScheme }, async (page) => {
      expect((await styleOf(page, '.big .life')).backgroundImage).toContain('linear-gradient');
      expect((await styleOf(page, '.scroll')).outlineStyle).toBe('solid');
    });
  });

  test('the firmness of sources shows in the sign, not in the words alone', async () => {
    await look(['sources/'], forced, async (page) => {
      const paper = await paperOf(page);
      expect((await styleOf(page, '.firm:not(.no, .part)', '::before')).backgroundColor).not.toBe(paper);
      expect((await styleOf(page, '.firm.part', '::before')).backgroundImage).toContain('linear-gradient');
    });
  });

  test('fields have a border, the focus an outline, and a chosen step of the scale a line', async () => {
    await look([answer], forced, async (page) => {
      expect((await styleOf(page, '.find input')).borderTopStyle).toBe('solid');
      await page.locator('.find input').focus();
      await page.keyboard.press('Shift+Tab');
      const focused = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
      expect(focused).toBe('solid');
    });
    await look([`${answer}interview/`], forced, async (page) => {
      await page.locator('.steps input').first().check({ force: true });
      expect(await styleOf(page, '.steps :checked + span')).toMatchObject({ outlineStyle: 'solid', outlineWidth: '3px' });
    });
  });
});

test.each([1440, 1280, 780])('zoomed to twice its size in a window of %i px, no page cuts anything off or scrolls sideways', async (width) => {
  // A zoom of two halves the window in CSS pixels and doubles the pixels of the device for each.
  const found = await look(pagesToLookAt(), { viewport: { width: width / 2, height: 450 }, deviceScaleFactor: 2 }, cut);
  expect(found.flat()).toEqual([]);
});

test.each([1440, 390])('with the text spacing of WCAG 1.4.12 nothing is cut off at %i px', async (width) => {
  const found = await look(pagesToLookAt(), { viewport: { width, height: 900 } }, async (page, path) => {
    await page.addStyleTag({ content: '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }' });
    return cut(page, path);
  });
  expect(found.flat()).toEqual([]);
});

test.each(['reduce', 'no-preference'] as const)('nothing moves by itself, with reducedMotion %s', async (reducedMotion) => {
  const found = await look(pagesToLookAt(), { reducedMotion }, (page, path) => page.evaluate((where) => {
    const moving = [document.documentElement, ...document.querySelectorAll('body, body *')].filter((element) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
      return animationName !== 'none' || /[1-9]/.test(transitionDuration) || scrollBehavior === 'smooth';
    });
    return [...moving.map((element) => `/${where}: ${element.localName}.${element.className}`), ...(document.getAnimations().length > 0 ? [`/${where}: animations run`] : [])];
  }, path));
  expect(found.flat()).toEqual([]);
});

describe.each([320, 390, 768])('at %i px', (width) => {
  test('a chip begins on the line on which its claim ends, wherever the last word and the chip fit on one', async () => {
    const apart = await look([answer, 'q/connection-lifecycle-handshake/', 'q/sampling-and-hitl/', 'spec/2026-07-28/', 'postmortems/', 'glossary/'], { viewport: { width, height: 900 } }, (page, path) => page.evaluate((where) =>
      [...document.querySelectorAll('.c > .rev')].flatMap((chip) => {
        const claim = chip.parentElement!;
        const widthOf = (range: Range): number => [...range.getClientRects()].reduce((sum, box) => sum + box.width, 0);
        // The last word begins behind the last space, of which those within identifiers are none.
        const range = document.createRange();
        range.setStartBefore(claim.firstChild!);
        const texts = document.createTreeWalker(claim, NodeFilter.SHOW_TEXT);
        while (texts.nextNode() && !chip.contains(texts.currentNode)) {
          const text = texts.currentNode as Text;
          const space = text.data.search(/\s\S*$/);
          if (space !== -1 && text.parentElement!.closest('code') === null) range.setStart(text, space + 1);
        }
        range.setEndBefore(chip);
        const end = [...range.getClientRects()].filter((box) => box.width > 0).at(-1);
        const begin = chip.getClientRects()[0];
        if (end === undefined || begin === undefined || begin.top < end.bottom) return [];
        let block = claim.parentElement!;
        while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement!;
        const fits = widthOf(range) + chip.getBoundingClientRect().width < block.clientWidth;
        return fits ? [`/${where}: ${claim.textContent.slice(-60)}`] : [];
      }), path));
    expect(apart.flat()).toEqual([]);
  });

  test('no line begins with the dot between the parts of a line', async () => {
    const cases = pagesToLookAt().filter((path) => path.startsWith('postmortems/'));
    const begun = await look([...cases, 'q/', 'facts/', 'corrections/', 'quiz/', `${answer}evidence/`], { viewport: { width, height: 900 } }, (page, path) => page.evaluate((where) => {
      const found: string[] = [];
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let before: Text | undefined;
      while (texts.nextNode()) {
        const text = texts.currentNode as Text;
        const at = text.data.indexOf('·');
        const range = document.createRange();
        if (at !== -1 && text.parentElement!.checkVisibility()) {
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          const dot = range.getBoundingClientRect();
          const words = text.data.slice(0, at).trimEnd() === '' ? before : text;
          range.selectNodeContents(words!);
          if (words === text) range.setEnd(text, text.data.slice(0, at).trimEnd().length);
          const last = [...range.getClientRects()].filter((box) => box.width > 0).at(-1);
          if (last !== undefined && dot.top >= last.bottom) found.push(`/${where}: ${text.parentElement!.textContent.slice(0, 80)}`);
        }
        if (text.data.trim() !== '') before = text;
      }
      return found;
    }, path));
    expect(begun.flat()).toEqual([]);
  });
});
