import type { Page } from 'playwright-core';

/** What has the focus, and whether a reader sees that it has. */
export interface Stop {
  /** The element in words, for messages: its tag, what it says, where it leads. */
  readonly name: string;
  /** Place in the document, from 0; -1 for the page itself, where a round through it ends. */
  readonly order: number;
  /** A line around it, or around what stands for it, such as the label of a hidden radio. */
  readonly outlined: boolean;
  /** At least a part of it is in the window and covered by nothing. */
  readonly inSight: boolean;
}

/** Tells what has the focus on a page. */
export function stop(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (element === null || element === document.body || element === document.documentElement) return { name: '', order: -1, outlined: true, inSight: true };
    const isOutlined = (each: Element | null | undefined): boolean => {
      if (each === null || each === undefined) return false;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(each);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 && !/, 0\)|\/ 0\)|transparent/.test(outlineColor);
    };
    // An input that lies invisible over its sign is shown by the sign.
    const invisible = getComputedStyle(element).opacity === '0';
    const shown = invisible ? [element.closest('label'), element.nextElementSibling] : [element];
    // WCAG 2.4.11 asks for a part of it; a box as large as a page is there with its upper edge.
    const inSight = [...element.getClientRects()].flatMap((box) => [0.15, 0.5, 0.85].map((part) => [box.left + box.width * part, box.top + Math.min(box.height / 2, 12)] as const)).some(([x, y]) => {
      const hit = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight ? document.elementFromPoint(x, y) : null;
      return hit !== null && (element.contains(hit) || hit.contains(element));
    });
    return {
      name: `${element.localName} ${(element.getAttribute('aria-label') ?? element.textContent.trim()).slice(0, 40)} ${element.getAttribute('href') ?? ''}`.trim(),
      order: [...document.querySelectorAll('*')].indexOf(element),
      outlined: shown.some(isOutlined),
      inSight,
    };
  });
}

/**
 * Presses Tab until `isThere` is so of the element with the focus, and tells the stops on the way, the last included.
 *
 * @throws an Error where it is not reached within `most` stops.
 */
export async function tabTo(page: Page, isThere: (focused: Element) => boolean, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 120): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < most) {
    await page.keyboard.press(key);
    stops.push(await stop(page));
    // The function is printed into the page, so that tests can say what they look for in code.
    if (await page.evaluate(`document.activeElement !== null && (${isThere.toString()})(document.activeElement)`)) return stops;
  }
  throw new Error(`${most} times ${key} did not lead there; the last stops: ${stops.slice(-5).map(({ name }) => name).join(' | ')}`);
}

/** Those stops that a reader does not see: without a line around them, or out of sight. */
export function unseen(stops: readonly Stop[]): string[] {
  return stops.flatMap(({ name, outlined, inSight }) => [...(outlined ? [] : [`no outline: ${name}`]), ...(inSight ? [] : [`out of sight: ${name}`])]);
}
