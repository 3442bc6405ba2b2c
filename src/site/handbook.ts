import { getCollection, type CollectionKey } from 'astro:content';
import { assemble } from '../model/assemble.ts';
import { collectionNames, type CollectionName, type RawEntry } from '../model/collections.ts';
import { emptyRawHandbook, type Handbook } from '../model/handbook.ts';
import { leaveHandbook } from './handbook-of-pages.ts';

/** The handbook with what the pages need beside the model: which file each fact stands in. */
export interface Site {
  readonly handbook: Handbook;
  /** Name of the file without its ending, `lifecycle`, to the ids of its facts. */
  readonly factAreas: ReadonlyMap<string, readonly string[]>;
}

let site: Promise<Site> | undefined;
let version = '';

/** The site's data, resolved once in a build and again in development whenever an entry has changed. */
export async function getSite(): Promise<Site> {
  if (import.meta.env.DEV) {
    const entries = await readEntries();
    const now = entries.map((entry) => entry.digest).join();
    if (now !== version) site = Promise.resolve(build(entries));
    version = now;
  }
  site ??= readEntries().then(build);
  return site;
}

/** The handbook that the pages print. */
export async function getHandbook(): Promise<Handbook> {
  return (await getSite()).handbook;
}

interface StoredEntry extends RawEntry {
  readonly collection: CollectionName;
  readonly digest: string;
  readonly filePath: string;
}

async function readEntries(): Promise<StoredEntry[]> {
  const all = await Promise.all(collectionNames.map((name) => getCollection(name as CollectionKey)));
  // Astro's own types of an entry come from the same schemas as `RawEntry`, through files written at sync.
  return all.flat() as unknown as StoredEntry[];
}

function build(entries: readonly StoredEntry[]): Site {
  const raw = emptyRawHandbook();
  const factAreas = new Map<string, string[]>();
  for (const { collection, id, data, body, filePath } of entries) {
    (raw[collection] as RawEntry[]).push({ id, data, ...(body === undefined ? {} : { body }) });
    if (collection !== 'facts') continue;
    const area = filePath.slice(filePath.lastIndexOf('/') + 1, -'.yaml'.length);
    factAreas.set(area, [...(factAreas.get(area) ?? []), id]);
  }
  const handbook = assemble(raw);
  leaveHandbook(handbook);
  return { handbook, factAreas };
}
