import { inFreshPage, traffic, untilIdle, type MeasuredSite } from './measured-site.ts';
import type { SearchParts } from './peer.ts';
import { median } from './table.ts';

/** What a first search costs on a page that has loaded nothing for it. */
export interface FirstSearch {
  readonly query: string;
  /** Bytes from opening the search until its first result stood there, and until nothing more came. */
  readonly bytesToFirst: number;
  readonly bytes: number;
  /** Milliseconds from the text until the first result. */
  readonly milliseconds: number;
  /** The first result's words. */
  readonly first: string;
}

/** How long a reader takes from the field to the first letter. */
const beforeTyping = 100;

/** Searches on fresh profiles; the middle of some runs. */
export async function measureSearches(site: MeasuredSite, query: string, runs: number): Promise<FirstSearch> {
  const all: FirstSearch[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const measured = await inFreshPage(site, async (page) => {
      await page.goto(site.page, { waitUntil: 'load' });
      await untilIdle(site, 900);
      site.log.length = 0;
      const { milliseconds, shownAt, first } = await page.evaluate(searchOnce, { ...site.search, query, beforeTyping });
      await untilIdle(site, 700);
      return { query, milliseconds, first, bytesToFirst: traffic(site.log.filter(({ at }) => at <= shownAt)).bytes, bytes: traffic(site.log).bytes };
    });
    if (run > 0) all.push(measured);
  }
  const middle = (of: (run: FirstSearch) => number): number => median(all.map(of));
  return { ...all.at(-1)!, milliseconds: middle((run) => run.milliseconds), bytesToFirst: middle((run) => run.bytesToFirst), bytes: middle((run) => run.bytes) };
}

/** Runs in the page, so that no delay of the driver is in the times. The whole query comes as one stroke, as by pasting. */
async function searchOnce({ open, input, result, query, beforeTyping: pause }: SearchParts & { readonly query: string; readonly beforeTyping: number }): Promise<{ milliseconds: number; shownAt: number; first: string }> {
  const everywhere = (selector: string, root: ParentNode = document): HTMLElement[] => [
    ...root.querySelectorAll<HTMLElement>(selector),
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot === null ? [] : everywhere(selector, shadowRoot))),
  ];
  const seen = (selector: string): HTMLElement[] => everywhere(selector).filter((element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden');
  const until = async <T>(what: string, find: () => T | undefined): Promise<T> => {
    const end = performance.now() + 8000;
    for (;;) {
      const found = find();
      if (found !== undefined) return found;
      if (performance.now() > end) throw new Error(`The search has no ${what}.`);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  };
  const opener = await until('field to open', () => seen(open)[0]);
  opener.click();
  opener.focus();
  await new Promise((resolve) => setTimeout(resolve, pause));
  const field = await until('field to type into', () => seen(input).at(-1));
  field.focus();
  const typed = performance.now();
  // Outdated, but the only way in which a page itself types as a reader does: every framework hears it.
  (document as unknown as { execCommand(command: 'insertText', ui: false, text: string): boolean }).execCommand('insertText', false, query);
  const hit = await until('result', () => seen(result).find(({ textContent }) => textContent?.trim()));
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const shown = performance.now();
  return { milliseconds: shown - typed, shownAt: performance.timeOrigin + shown, first: (hit.textContent ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 80) };
}
