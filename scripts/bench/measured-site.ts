import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { serveCompressed, type Sent } from './compressed-server.ts';
import type { SearchParts } from './peer.ts';

/** A built site that is served and measured. */
export interface MeasuredSite {
  readonly id: string;
  readonly name: string;
  /** Address of the measured page and of the one after it. */
  readonly page: string;
  readonly next: string;
  /** Words of the heading of the second page. */
  readonly nextTitle: string;
  readonly search: SearchParts;
  readonly browser: Browser;
  /** What the server sent so far; emptied by whoever measures. */
  readonly log: Sent[];
  close(): Promise<void>;
}

/** What is needed to serve a site for measuring. */
export type BuiltSite = Pick<MeasuredSite, 'id' | 'name' | 'nextTitle' | 'search'> & {
  readonly folder: string;
  /** Paths below the root, without a slash before them. */
  readonly pagePath: string;
  readonly nextPath: string;
};

/** Serves a built site with brotli. */
export async function serveForMeasuring({ folder, pagePath, nextPath, ...site }: BuiltSite, browser: Browser): Promise<MeasuredSite> {
  const log: Sent[] = [];
  const server = await serveCompressed(folder, { log, cacheable: true });
  return { ...site, browser, log, page: `${server.url}${pagePath}`, next: `${server.url}${nextPath}`, close: () => server.close() };
}

/** Runs something in a profile of its own, without anything kept from before. */
export async function inFreshPage<T>({ browser }: Pick<MeasuredSite, 'browser'>, run: (page: Page, context: BrowserContext) => Promise<T>, options: BrowserContextOptions = {}): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1350, height: 900 }, ...options });
  try {
    return await run(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

/** Waits until nothing was asked for during a time. */
export async function untilIdle({ log }: Pick<MeasuredSite, 'log'>, quiet = 1200): Promise<void> {
  let seen = -1;
  while (seen !== log.length) {
    seen = log.length;
    await new Promise((resolve) => setTimeout(resolve, quiet));
  }
}

/** Sums of requests. */
export interface Traffic {
  readonly requests: number;
  readonly bytes: number;
  /** By kind of file, compressed and as in the file. */
  readonly kinds: Readonly<Record<string, { readonly bytes: number; readonly raw: number }>>;
}

/** Adds up what was sent. The icon is left out: the peers have none of their own. */
export function traffic(log: readonly Sent[]): Traffic {
  const counted = log.filter(({ path }) => !path.includes('favicon'));
  const kinds: Record<string, { bytes: number; raw: number }> = {};
  for (const { path, bytes, raw } of counted) {
    const kind = (kinds[kindOf(path)] ??= { bytes: 0, raw: 0 });
    kind.bytes += bytes;
    kind.raw += raw;
  }
  return { requests: counted.length, bytes: counted.reduce((sum, { bytes }) => sum + bytes, 0), kinds };
}

function kindOf(path: string): string {
  const ending = /\.(\w+)$/.exec(path)?.[1];
  if (ending === undefined || ending === 'html') return 'html';
  return ({ mjs: 'js', woff: 'font', woff2: 'font' } as Readonly<Record<string, string>>)[ending] ?? ending;
}
