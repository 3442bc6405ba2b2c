/**
 * The address that the site is published at, from `SITE_URL`; undefined where none is given.
 *
 * It always ends with a slash, so that addresses of pages are resolved below it. Throws a TypeError where the value is
 * no address of a site.
 */
export function siteAddress(given: string | undefined = process.env['SITE_URL']): URL | undefined {
  if (given === undefined || given.trim() === '') return undefined;
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol)) {
    throw new TypeError(`SITE_URL is "${given}", which is no address of a site; give one such as https://handbook.example/ or https://example.com/guide/.`);
  }
  const url = new URL(given);
  url.search = '';
  url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

/** The full address of a page of the site, given by its address from the site's root. */
export function absoluteUrl(site: URL, path: string): string {
  return new URL(path.replace(/^\/+/, ''), site).href;
}

/**
 * The address of a place as a file of the site writes it, whatever the site is mounted at. Takes both as addresses from
 * the site's root: `relativeAddress('/api/v1/index.json', '/q/')` is `../../q/`. Other addresses stay as they are.
 */
export function relativeAddress(from: string, to: string): string {
  if (!to.startsWith('/') || to.startsWith('//')) return to;
  const [path, rest] = split(to);
  const folders = from.slice(1).split('/').slice(0, -1);
  const parts = path.slice(1).split('/');
  let shared = 0;
  while (shared < folders.length && shared < parts.length - 1 && folders[shared] === parts[shared]) shared += 1;
  const relative = `${'../'.repeat(folders.length - shared)}${parts.slice(shared).join('/')}`;
  return `${relative === '' ? './' : relative}${rest}`;
}

/** An address in two: the path, and the query and anchor behind it. */
function split(address: string): [path: string, rest: string] {
  const end = address.search(/[?#]/);
  return end === -1 ? [address, ''] : [address.slice(0, end), address.slice(end)];
}

/** The line of `robots.txt` that names the sitemap; a build has it once it was stamped. */
export const sitemapLine = /^Sitemap: (\S+)\n/m;

/** The address that a build was stamped for, read from its `robots.txt`; undefined where it was not. */
export function stampedAddress(robots: string): URL | undefined {
  const sitemap = sitemapLine.exec(robots)?.[1];
  return sitemap === undefined ? undefined : new URL('.', sitemap);
}
