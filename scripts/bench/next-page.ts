import type { Page } from 'playwright-core';
import { inFreshPage, traffic, untilIdle, type MeasuredSite } from './measured-site.ts';
import { median } from './table.ts';

/** How fast the next page comes. */
export interface NextPage {
  /** Milliseconds from the click until the heading of the next page stands there, by the clock of the pages. */
  readonly milliseconds: number;
  readonly requests: number;
  readonly bytes: number;
}

/** How long a hand rests on a link before it clicks: long enough for what loads ahead on it, short for a reader. */
const rest = 300;

/**
 * Goes to the next page by its link as a reader does, with a pointer that comes, rests and clicks. What was loaded ahead
 * before the click, by prefetching or prerendering, is in the bytes.
 */
export async function measureNext(site: MeasuredSite, runs: number): Promise<NextPage> {
  const all: NextPage[] = [];
  // The first run warms the server up.
  for (let run = 0; run <= runs; run += 1) {
    const measured = await inFreshPage(site, async (page, context) => {
      await context.addInitScript(markShown, { path: pathOf(site.next), title: site.nextTitle });
      await page.goto(site.page, { waitUntil: 'load' });
      await untilIdle(site, 800);
      site.log.length = 0;
      await reachLink(page, pathOf(site.next));
      await page.waitForTimeout(rest);
      await page.mouse.down();
      await page.mouse.up();
      const milliseconds = await shownAfter(page);
      await untilIdle(site, 800);
      const { requests, bytes } = traffic(site.log);
      return { milliseconds, requests, bytes };
    });
    if (run > 0) all.push(measured);
  }
  const middle = (of: (run: NextPage) => number): number => median(all.map(of));
  return { milliseconds: middle((run) => run.milliseconds), requests: middle((run) => run.requests), bytes: middle((run) => run.bytes) };
}

function pathOf(address: string): string {
  return new URL(address).pathname.replace(/\/$/, '');
}

/** Moves the pointer onto the first link to a path that can be seen. */
async function reachLink(page: Page, path: string): Promise<void> {
  const place = await page.evaluate((wanted) => {
    const link = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .find((one) => one.pathname.replace(/\/$|\.html$/, '') === wanted && one.hash === '' && one.getClientRects().length > 0);
    link?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = link?.getClientRects()[0];
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, path);
  if (place === undefined) throw new Error(`The page has no link to ${path} that can be seen.`);
  await page.mouse.move(place.x - 40, place.y - 40);
  await page.mouse.move(place.x, place.y, { steps: 5 });
}

async function shownAfter(page: Page): Promise<number> {
  for (let tries = 0; tries < 400; tries += 1) {
    // While pages change there is nothing to ask.
    const found = await page.evaluate(() => {
      const { shownAt } = window as unknown as { shownAt?: number };
      return shownAt === undefined ? undefined : shownAt - Number(sessionStorage.getItem('clickedAt'));
    }).catch(() => undefined);
    if (found !== undefined) return found;
    await page.waitForTimeout(20);
  }
  throw new Error('The next page did not come.');
}

/** Runs in every page before its own scripts. */
function markShown({ path, title }: { readonly path: string; readonly title: string }): void {
  const now = (): number => performance.timeOrigin + performance.now();
  addEventListener('click', () => sessionStorage.setItem('clickedAt', String(now())), { capture: true });
  const look = (): void => {
    const here = location.pathname.replace(/\/$|\.html$/, '') === path && !(document as Document & { prerendering?: boolean }).prerendering;
    if (here && [...document.querySelectorAll('h1')].some((heading) => heading.textContent?.includes(title))) (window as unknown as { shownAt: number }).shownAt ??= now();
    else requestAnimationFrame(look);
  };
  look();
}
