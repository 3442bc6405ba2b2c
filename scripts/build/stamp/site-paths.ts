/**
 * The address from the site's root that an address in a file of the site stands for, or undefined where it leads out of
 * the site or to a place on the same page. `file` is the path of the file in the build, `earlier` the address that the
 * site had before, if it had one.
 */
export function sitePath(address: string, file: string, earlier: URL | undefined): string | undefined {
  if (address === '' || address.startsWith('#')) return undefined;
  if (earlier !== undefined && address.startsWith(earlier.href)) return `/${address.slice(earlier.href.length)}`;
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) return undefined;
  const { pathname, search, hash } = new URL(address, `https://site.invalid/${file}`);
  return `${pathname}${search}${hash}`;
}

/** Address of a page from the site's root: that of its folder for an index page. */
export function addressOfPage(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}
