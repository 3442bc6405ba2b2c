import type { Place } from '../../src/model/problem.ts';

/** An address in a built file: of a link that readers follow, of something that is loaded, or one that is only named. */
export interface Address extends Place {
  readonly url: string;
  /** What it stands in, such as `img[src]`, `meta[og:url]` or `loc`. */
  readonly in: string;
}

/** What every kind of built file has that holds addresses. */
export interface BuiltFile {
  /** Its path in the build, such as `q/tools/index.html`. */
  readonly path: string;
  /** Addresses that a reader may follow. */
  readonly links: readonly Address[];
  /** Addresses that a browser asks for by itself, or sends something to. */
  readonly resources: readonly Address[];
  /** Addresses that name a place without loading it: the canonical address of a page, the picture of a preview, a redirect. */
  readonly names: readonly Address[];
  /** Why the file cannot be read as what its name says; left out where it can. */
  readonly unreadable?: string;
}

/** The addresses of a file while it is read. */
export interface Addresses {
  readonly links: Address[];
  readonly resources: Address[];
  readonly names: Address[];
}

/** No addresses yet. */
export function noAddresses(): Addresses {
  return { links: [], resources: [], names: [] };
}

/** Every address of a file, in the order of its kinds. */
export function addressesOf(file: BuiltFile): readonly Address[] {
  return [...file.links, ...file.resources, ...file.names];
}

/** Tells whether a text is an absolute web address, one without its scheme included. */
export function isAbsolute(url: string): boolean {
  return /^(?:https?:|wss?:)?\/\//i.test(url);
}
