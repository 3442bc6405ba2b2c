/** Addresses that the search asks for, resolved for wherever the site lies. */
export interface Places {
  /** The site's root, with a trailing slash. */
  readonly root: URL;
  readonly index: URL;
  readonly texts: URL;
  readonly terms: URL;
  readonly pagefind: URL;
  readonly searchPage: URL;
}

/**
 * Finds the site's root through the search form that every page has: it leads to the search page, one folder below
 * the root. So the same script works at the root of a host, in a folder, and in a copy whose links were made relative.
 */
export function findPlaces(): Places {
  const form = document.querySelector<HTMLFormElement>('form[role=search]');
  const root = form === null ? new URL(import.meta.env.BASE_URL.replace(/\/?$/, '/'), location.href) : new URL('..', form.action);
  return {
    root,
    index: new URL('search/names.txt', root),
    texts: new URL('search/texts.json', root),
    terms: new URL('search/terms.txt', root),
    pagefind: new URL('pagefind/', root),
    searchPage: new URL('search/', root),
  };
}
