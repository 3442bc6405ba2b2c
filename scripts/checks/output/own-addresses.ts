import type { Address } from '../../check/built-address.ts';
import { filesOf, follow } from '../../check/built-site.ts';
import { problemAt, type OutputRule } from '../../check/rule.ts';

/** Where a file names a page or picture of the site itself, by what the address stands in. */
const ownPlaces = /^(?:link\[rel=canonical\]|link\[rel=(?:next|prev|alternate)\]|meta\[(?:og|twitter):|loc$|image:loc$|_redirects|Sitemap$)/;

function namesItself({ in: where, url }: Address): boolean {
  return ownPlaces.test(where) && url !== '';
}

/** Where a file says which address a page has, the address is one of the site. */
export const ownAddressesRule: OutputRule = {
  scope: 'output',
  name: 'output/own-addresses',
  codes: ['OUT012'],
  unit: 'addresses',
  examined: (site) => [...filesOf(site)].reduce((total, { names }) => total + names.filter(namesItself).length, 0),
  *check(site) {
    for (const file of filesOf(site)) {
      for (const address of file.names) {
        if (!namesItself(address) || follow(site, file, address.url).kind !== 'external') continue;
        yield problemAt(address, {
          code: 'OUT012',
          message: `${address.in} names ${address.url}, which is no address of the site${site.origin === undefined ? '; the build was told none' : ` (${site.origin}${site.base})`}.`,
          why: 'Search engines and previews take it for the address of the page and send readers there.',
          mend: 'Absolute addresses are made from the address that the build is given; where it is given none, leave them out.',
        });
      }
    }
  },
};
