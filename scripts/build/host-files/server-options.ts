/** What a configuration of a server depends on. */
export interface ServerOptions {
  /** The sources of all inline scripts of the build. */
  readonly hashes: readonly string[];
  /** Addresses that lead on, from the root of the site: its `_redirects`. */
  readonly redirects: readonly Redirect[];
  /** The folder that holds the build. */
  readonly folder: string;
  /** Where the site is mounted, with a slash at both ends. */
  readonly path: string;
  /** The port, or an address of this machine with a port. */
  readonly listen: string;
}

/** An address that leads on, and where. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** Where archives for servers are unpacked, until somebody says otherwise. */
export const usualPlace = '/srv/handbook';

/** What the configurations that lie ready serve, until somebody changes it: the version that a link beside the unpacked ones names. */
export const usual = { folder: `${usualPlace}/current/site`, path: '/', listen: '80' } as const;

/** Throws an Error for a path or a port, as somebody gave them to a command, that no configuration can be made for. */
export function assertServable({ path, listen }: Pick<ServerOptions, 'path' | 'listen'>): void {
  if (!/^\/(?:[\w.~-]+\/)*$/.test(path)) throw new Error(`--path takes a path with a slash at both ends, such as /guide/, not "${path}".`);
  if (!/^\d{1,5}$/.test(listen)) throw new Error(`--listen takes the number of a port, not "${listen}".`);
}

/** Reads the lines of a `_redirects` file. */
export function readRedirects(text: string): Redirect[] {
  return text.split('\n').flatMap((line) => {
    const [from, to] = line.trim().split(/\s+/);
    return from === undefined || to === undefined || from.startsWith('#') ? [] : [{ from, to }];
  });
}

/** An address of the site, from the root of its host. */
export function mounted(path: string, address: string): string {
  return `${path}${address.replace(/^\//, '')}`;
}

/** The first lines of every configuration. */
export const madeBy = [
  'Made by "npm run hosts" or "npm run pack" for one build, whose scripts it allows by their hashes. Leave it as it is:',
  'every version brings its own. docs/hosting.md says where the name and the certificate of a host go.',
] as const;
