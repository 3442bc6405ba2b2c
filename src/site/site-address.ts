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
