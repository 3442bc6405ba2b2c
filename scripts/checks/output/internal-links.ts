import type { Problem } from '../../../src/model/problem.ts';
import { addressesOf, type Address, type BuiltFile } from '../../check/built-address.ts';
import { judgeLink } from '../../check/built-link.ts';
import { filesOf, type BuiltSite } from '../../check/built-site.ts';
import { didYouMean, nearest } from '../../check/nearest.ts';
import { problemAt, type OutputRule } from '../../check/rule.ts';

/** Every address inside the site, in every kind of file, leads to a built file, and every fragment to an id on it. */
export const internalLinksRule: OutputRule = {
  scope: 'output',
  name: 'output/internal-links',
  codes: ['OUT001', 'OUT002', 'OUT013'],
  unit: 'links',
  examined: (site) => [...filesOf(site)].reduce((total, file) => total + addressesOf(file).length, 0),
  *check(site) {
    for (const file of filesOf(site)) {
      if (file.unreadable !== undefined) yield unreadable(file, file.unreadable, site);
      for (const address of addressesOf(file)) yield* judge(address, file, site);
    }
  },
};

function* judge(address: Address, file: BuiltFile, site: BuiltSite): Iterable<Problem> {
  const state = judgeLink(site, file, address.url);
  if (state.kind === 'missing') {
    const folders = [...site.pages.keys()].map((path) => path.replace(/index\.html$/, ''));
    yield problemAt(address, {
      code: 'OUT001',
      message: `${address.in} leads to "${address.url}", which the build does not hold.`,
      why: 'A reader who follows it finds nothing.',
      mend: `${didYouMean(nearest(state.path, folders).map((path) => `${site.base}${path}`))}Addresses are made in src/model/urls.ts only; find what wrote this one.`,
    });
  } else if (state.kind === 'no-anchor') {
    yield problemAt(address, {
      code: 'OUT002',
      message: `${address.in} leads to "${address.url}", but ${site.label(state.page)} has no element with the id "${state.anchor}".`,
      why: 'A reader who follows it lands at the top of the page and has to search.',
      mend: `${didYouMean(nearest(state.anchor, site.pages.get(state.page)!.ids.keys()))}Give the element this id, or link to one that is there.`,
    });
  }
}

function unreadable(file: BuiltFile, reason: string, site: BuiltSite): Problem {
  return problemAt({ file: site.label(file.path), line: 1, column: 1 }, {
    code: 'OUT013',
    message: `The file cannot be read as what its name says: ${reason}`,
    why: 'Programs that read it fail, and the links in it cannot be checked.',
    mend: 'Find what wrote the file: it is made by a page or a step of the build.',
  });
}
