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

/** Where the configurations that lie ready serve the site from, until somebody changes it. */
export const usual = { folder: '/srv/handbook/current', path: '/', listen: '80' } as const;

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
  'Made by "npm run hosts" from the last build; what is changed here is lost with the next run.',
  'docs/hosting.md says how to use it.',
] as const;
