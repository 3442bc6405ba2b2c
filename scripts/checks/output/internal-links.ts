import type { Problem } from '../../../src/model/problem.ts';
import type { Address, BuiltPage } from '../../check/built-page.ts';
import { follow, type BuiltSite } from '../../check/built-site.ts';
import { didYouMean, nearest } from '../../check/nearest.ts';
import { problemAt, type OutputRule } from '../../check/rule.ts';

/** Every link and resource inside the site leads to a built file, and every fragment to an id on it. */
export const internalLinksRule: OutputRule = {
  scope: 'output',
  name: 'output/internal-links',
  codes: ['OUT001', 'OUT002'],
  *check(site) {
    for (const page of site.pages.values()) {
      for (const address of [...page.links, ...page.resources]) yield* judge(address, page, site);
    }
  },
};

function* judge(address: Address, page: BuiltPage, site: BuiltSite): Iterable<Problem> {
  // An empty fragment and #top are the top of the page in every browser.
  if (address.url === '#' || address.url === '#top') return;
  const destination = follow(site, page, address.url);
  if (destination.kind === 'missing') {
    const folders = [...site.pages.keys()].map((path) => path.replace(/index\.html$/, ''));
    yield problemAt(address, {
      code: 'OUT001',
      message: `${address.in} leads to "${address.url}", which the build does not hold.`,
      why: 'A reader who follows it finds nothing.',
      mend: `${didYouMean(nearest(destination.path, folders).map((path) => `${site.base}${path}`))}Addresses are made in src/model/urls.ts only; find what wrote this one.`,
    });
  }
  if (destination.kind !== 'file' || destination.fragment === '' || destination.fragment.startsWith(':~:')) return;
  const target = site.pages.get(destination.path);
  if (target === undefined || target.ids.has(destination.fragment)) return;
  yield problemAt(address, {
    code: 'OUT002',
    message: `${address.in} leads to "${address.url}", but ${site.label(target.path)} has no element with the id "${destination.fragment}".`,
    why: 'A reader who follows it lands at the top of the page and has to search.',
    mend: `${didYouMean(nearest(destination.fragment, target.ids.keys()))}Give the element this id, or link to one that is there.`,
  });
}
