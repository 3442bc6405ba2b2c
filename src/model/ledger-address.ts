/** An address of the handbook, cut at the number sign. */
export interface AddressParts {
  /** From the root of the site, `/q/session-lifecycle/` or `/feed.xml`. */
  readonly path: string;
  /** The id of an element of the page; left out for the page itself. */
  readonly anchor?: string;
}

/** How addresses are written in the ledger: a path from the root that ends with a slash or names a file, and an anchor. */
export const addressForm = /^\/(?:[^\s/#?]+\/)*(?:[^\s/#?]+\.[a-z0-9]+)?(?:#\S+)?$/;

/** Cuts an address of the handbook into path and anchor. */
export function splitAddress(address: string): AddressParts {
  const at = address.indexOf('#');
  return at === -1 ? { path: address } : { path: address.slice(0, at), anchor: address.slice(at + 1) };
}

/** Puts path and anchor together again. */
export function joinAddress({ path, anchor }: AddressParts): string {
  return anchor === undefined ? path : `${path}#${anchor}`;
}

/** The address that a built file is reached at: that of its folder for an index page. */
export function addressOfFile(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** Orders addresses by their characters, so that a list of them is the same on every machine. */
export function compareAddresses(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
