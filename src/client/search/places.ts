/** Addresses that the search asks for, resolved for wherever the site lies. */
export interface Places {
  /** The address of a page, given from the site's root. */
  page(path: string): URL;
  readonly index: URL;
  readonly texts: URL;
  readonly terms: URL;
  readonly pagefind: URL;
  readonly searchPage: URL;
}

/**
 * Finds the site's root through the search form that every page has: it leads to the search page, one folder below
 * the root. So the same script works at the root of a host, in a folder, and in a copy on a disk.
 */
export function findPlaces(): Places {
  const form = document.querySelector<HTMLFormElement>('form[role=search]');
  if (form === null) throw new Error('The page has no search form, which says where the site lies.');
  const root = new URL('..', form.action);
  // A copy on a disk names the file of each folder, since nothing there opens it for the reader.
  const isOnDisk = form.action.endsWith('.html');
  return {
    page: (path) => new URL(isOnDisk ? path.replace(/(^|\/)(?=#|$)/, '$1index.html') : path, root),
    index: new URL('search/names.txt', root),
    texts: new URL('search/texts.json', root),
    terms: new URL('search/terms.txt', root),
    pagefind: new URL('pagefind/', root),
    searchPage: new URL(form.action),
  };
}
