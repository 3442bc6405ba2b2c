import type { Handbook } from '../../src/model/handbook.ts';
import type { Revision } from '../../src/model/revision.ts';
import { specificationUrl } from '../../src/model/urls.ts';
import type { Surface } from '../../src/spec/surface.ts';

/** A place in the official specification that an address names. */
export interface SpecAddress {
  readonly revision: Revision;
  readonly page: string;
  readonly anchor: string | undefined;
}

interface Pages {
  /** Every page of every registered revision by its address. */
  readonly known: ReadonlyMap<string, Omit<SpecAddress, 'anchor'>>;
  /** Where the pages of each revision lie. */
  readonly folders: readonly { readonly revision: Revision; readonly address: string }[];
}

const pages = new WeakMap<Surface, Pages>();

function pagesOf({ handbook, surface }: { readonly handbook: Pick<Handbook, 'revisions'>; readonly surface: Surface }): Pages {
  let found = pages.get(surface);
  if (found === undefined) {
    const all = handbook.revisions.all;
    const known = all.flatMap((revision) => surface.pages(revision).map((page) => [specificationUrl(revision.id, page), { revision, page }] as const));
    found = { known: new Map(known), folders: all.map((revision) => ({ revision, address: `${specificationUrl(revision.id, 'index')}/` })) };
    pages.set(surface, found);
  }
  return found;
}

/**
 * Reads an address of the official specification; the page is one that the revision has, or what stands in its place.
 * Returns undefined for any other address, and for one whose revision is not registered, such as the draft.
 */
export function readSpecAddress(url: string, site: { readonly handbook: Pick<Handbook, 'revisions'>; readonly surface: Surface }): SpecAddress | undefined {
  const [path = '', anchor] = url.split('#') as [string, string?];
  const { known, folders } = pagesOf(site);
  const page = known.get(path.replace(/\/$/, ''));
  if (page !== undefined) return { ...page, anchor };
  const folder = folders.find(({ address }) => path.startsWith(address));
  return folder === undefined ? undefined : { revision: folder.revision, page: path.slice(folder.address.length), anchor };
}
