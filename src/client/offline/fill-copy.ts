import { cacheKey, type KeptFile, type KeptList } from './kept-list.ts';

/** Why a copy did not become whole: the storage is full, the browser gives none, or a file did not come. */
export type FailureReason = 'full' | 'closed' | 'network';

/** What stopped a copy, in words that the page of the copy has an answer to. */
export class CopyFailure extends Error {
  readonly reason: FailureReason;

  constructor(reason: FailureReason, cause: unknown) {
    super(`The copy is not whole: ${reason}.`, { cause });
    this.reason = reason;
  }
}

/** What is used of a cache (https://w3c.github.io/ServiceWorker/#cache-interface). */
export type KeptCache = Pick<Cache, 'keys' | 'put' | 'delete'>;

/** What a copy is filled with. */
export interface FillOptions {
  readonly list: KeptList;
  /** The address of the root of the site. */
  readonly root: string;
  /** Opens the cache of the copy. */
  open(): Promise<KeptCache>;
  /** Asks the host for a file, past what the browser remembers. */
  load(address: string): Promise<Response>;
  /** Hears how much of what was missing is there, in bytes. */
  report(done: number, total: number): void;
}

/** As many files as are asked for at once. */
const atOnce = 6;

/** The files of a copy that its cache lacks. */
export async function missingFiles({ files }: KeptList, root: string, cache: Pick<Cache, 'keys'>): Promise<KeptFile[]> {
  const held = new Set((await cache.keys()).map(({ url }) => url));
  return files.filter((file) => !held.has(cacheKey(file, root)));
}

/**
 * Loads what is missing of a copy. What is there already, from a copy of another version or from a try that was cut
 * off, is not asked for again; nothing is taken away.
 *
 * Throws a CopyFailure. Where the storage is full, all that this call stored is deleted first, so that the site and
 * others can store again; what came before the network failed stays for the next try.
 */
export async function fillCopy({ list, root, open, load, report }: FillOptions): Promise<void> {
  const cache = await open().catch((error: unknown) => {
    throw failureOf(error, 'closed');
  });
  const missing = await missingFiles(list, root, cache).catch((error: unknown) => {
    throw failureOf(error, 'closed');
  });
  const total = missing.reduce((sum, [, , size]) => sum + size, 0);
  const left = [...missing];
  const stored: string[] = [];
  let done = 0;
  let failure: CopyFailure | undefined;
  report(done, total);
  const work = async (): Promise<void> => {
    for (let file = left.shift(); file !== undefined && failure === undefined; file = left.shift()) {
      try {
        const key = cacheKey(file, root);
        await cache.put(key, usable(await load(file[0]), new URL(file[0], root)));
        stored.push(key);
        done += file[2];
        report(done, total);
      } catch (error) {
        failure ??= failureOf(error, 'network');
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (failure === undefined) return;
  if (failure.reason === 'full') await Promise.all(stored.map((key) => cache.delete(key)));
  throw failure;
}

/**
 * A response as it may be kept. Where a host leads a folder or `404.html` on to another form of its address, the
 * content counts, but browsers take no answer for a page that was led on, so it is written anew. Where it leads
 * somewhere else, as to a page to sign in, the file did not come.
 */
function usable(response: Response, wanted: URL): Response {
  if (!response.ok) throw new TypeError(`${wanted.href} answered ${response.status}.`);
  if (!response.redirected) return response;
  if (stem(new URL(response.url)) !== stem(wanted)) throw new TypeError(`${wanted.href} leads to ${response.url}.`);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers: response.headers });
}

/** An address without what hosts add to it or leave out. */
function stem({ origin, pathname }: URL): string {
  return origin + pathname.replace(/(?:index)?\.html$/, '').replace(/\/$/, '');
}

function failureOf(error: unknown, otherwise: FailureReason): CopyFailure {
  return new CopyFailure(error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : otherwise, error);
}
