/** A file that is kept offline: its address from the root of the site, the hash of its content, and its size in bytes. */
export type KeptFile = readonly [address: string, revision: string, size: number];

/** What the build writes into the worker: all that is kept, and the beginnings of addresses that are not. */
export interface KeptList {
  readonly files: readonly KeptFile[];
  /** Files of the site that are not kept, as expressions for their addresses from its root. */
  readonly leftOut: readonly string[];
}

/** The name of the cache of a copy, and of the channel on which its worker reports: two copies on one origin never share one. */
export function copyName(root: string): string {
  return `handbook offline ${root}`;
}

/** Under what a file is kept. Another content is another key, so that the old one stays until the new copy is whole. */
export function cacheKey([address, revision]: KeptFile, root: string): string {
  return new URL(`${address}?revision=${revision}`, root).href;
}

/** What a request is for. */
export type Wanted =
  /** A file that is kept. */
  | { readonly kind: 'file'; readonly file: KeptFile }
  /** A folder without the slash that its relative links need. */
  | { readonly kind: 'folder'; readonly address: string }
  /** A file of the site that is not kept. */
  | { readonly kind: 'left out' }
  /** Anything else. */
  | { readonly kind: 'unknown' };

/**
 * Makes the function that tells what a request is for, from its address. What stands behind `?` counts for scripts on a
 * page and not for the file, and `index.html` is the folder that it lies in.
 */
export function wantedOf({ files, leftOut }: KeptList, root: string): (url: string) => Wanted {
  const known = new Map(files.map((file) => [file[0], file]));
  const others = leftOut.map((pattern) => new RegExp(pattern));
  return (url) => {
    const { origin, pathname } = new URL(url);
    const base = new URL(root);
    if (origin !== base.origin || !pathname.startsWith(base.pathname)) return { kind: 'unknown' };
    const address = pathname.slice(base.pathname.length).replace(/(^|\/)index\.html$/, '$1');
    const file = known.get(address);
    if (file !== undefined) return { kind: 'file', file };
    if (known.has(`${address}/`)) return { kind: 'folder', address: `${address}/` };
    return { kind: others.some((pattern) => pattern.test(address)) ? 'left out' : 'unknown' };
  };
}
