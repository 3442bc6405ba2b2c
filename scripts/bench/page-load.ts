import { inFreshPage, traffic, untilIdle, type MeasuredSite, type Traffic } from './measured-site.ts';
import { median } from './table.ts';

/** What a first visit to a page costs. */
export interface PageLoad {
  readonly toIdle: Traffic;
  /** Bytes of the page's HTML as it is in the file. */
  readonly rawHtml: number;
  readonly elements: number;
  /** Bytes of script and style that stand in the page itself, as in the file. */
  readonly inlineScript: number;
  readonly inlineStyle: number;
}

/** Visits a page with an empty profile and waits until nothing more comes: what loads ahead counts too. */
export async function measureLoad(site: MeasuredSite): Promise<PageLoad> {
  return inFreshPage(site, async (page) => {
    site.log.length = 0;
    await page.goto(site.page, { waitUntil: 'load' });
    await untilIdle(site);
    const toIdle = traffic(site.log);
    const counted = await page.evaluate(() => ({
      elements: document.querySelectorAll('*').length,
      inlineScript: [...document.querySelectorAll('script:not([src]):not([type*=json]):not([type=speculationrules])')].reduce((sum, { textContent }) => sum + (textContent?.length ?? 0), 0),
      inlineStyle: [...document.querySelectorAll('style')].reduce((sum, { textContent }) => sum + (textContent?.length ?? 0), 0),
    }));
    return { toIdle, rawHtml: site.log.find(({ path }) => new URL(site.page).pathname === path)!.raw, ...counted };
  });
}

/** Paint and layout of a page on a slow connection and processor. */
export interface PagePaint {
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly blocked: number;
  readonly shift: number;
}

/** As Lighthouse applies it: slow 4G and a processor four times slower. */
const network = { offline: false, latency: 562.5, downloadThroughput: (1474.56 * 1024) / 8, uploadThroughput: (675 * 1024) / 8 };
const slowdown = 4;

/** Visits a page as a phone on a slow connection, applied by the browser itself; the middle of some runs. */
export async function measureThrottled(site: MeasuredSite, runs: number): Promise<PagePaint> {
  const all: PagePaint[] = [];
  for (let run = 0; run < runs; run += 1) {
    all.push(await inFreshPage(site, async (page, context) => {
      const session = await context.newCDPSession(page);
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', network);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      await page.addInitScript(observePaint);
      await page.goto(site.page, { waitUntil: 'load', timeout: 90_000 });
      await untilIdle(site, 2500);
      return page.evaluate(() => {
        const { paint: { firstPaint, largestPaint, shift, tasks } } = window as unknown as { paint: Observed };
        // Total blocking time: what a task takes beyond 50 ms, after something was seen.
        return { firstPaint, largestPaint, shift, blocked: tasks.filter(([start]) => start >= firstPaint).reduce((sum, [, length]) => sum + Math.max(0, length - 50), 0) };
      });
    }, { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true }));
  }
  const middle = (of: (run: PagePaint) => number): number => median(all.map(of));
  return { firstPaint: middle((run) => run.firstPaint), largestPaint: middle((run) => run.largestPaint), blocked: middle((run) => run.blocked), shift: middle((run) => run.shift) };
}

interface Observed {
  firstPaint: number;
  largestPaint: number;
  shift: number;
  tasks: [start: number, length: number][];
}

/** Runs in the page. */
function observePaint(): void {
  const paint: Observed = { firstPaint: 0, largestPaint: 0, shift: 0, tasks: [] };
  (window as unknown as { paint: Observed }).paint = paint;
  const on = (type: string, take: (entry: PerformanceEntry) => void): void => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  on('paint', ({ name, startTime }) => { if (name === 'first-contentful-paint') paint.firstPaint = startTime; });
  on('largest-contentful-paint', ({ startTime }) => { paint.largestPaint = startTime; });
  on('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { readonly value: number; readonly hadRecentInput: boolean };
    if (!hadRecentInput) paint.shift += value;
  });
  on('longtask', ({ startTime, duration }) => { paint.tasks.push([startTime, duration]); });
}
