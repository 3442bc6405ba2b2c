import type { Problem } from '../../../src/model/problem.ts';
import { specificationUrl } from '../../../src/model/urls.ts';
import type { Address } from '../../check/built-address.ts';
import { filesOf, follow, type BuiltSite } from '../../check/built-site.ts';
import { didYouMean, nearest } from '../../check/nearest.ts';
import { problemAt, type OutputRule } from '../../check/rule.ts';
import { readSpecAddress, type SpecAddress } from '../../check/spec-address.ts';

/** The links of a build that lead into the official specification of a registered revision. */
function* specLinks(site: BuiltSite): Iterable<{ readonly address: Address; readonly target: SpecAddress }> {
  for (const file of filesOf(site)) {
    for (const address of file.links) {
      const destination = follow(site, file, address.url);
      if (destination.kind !== 'external') continue;
      const target = readSpecAddress(destination.url, site);
      if (target !== undefined) yield { address, target };
    }
  }
}

/** Links into the specification lead to pages and anchors that the revision has. */
export const specLinksRule: OutputRule = {
  scope: 'output',
  name: 'output/spec-links',
  codes: ['OUT010'],
  unit: 'links',
  examined: (site) => [...specLinks(site)].length,
  *check(site) {
    for (const { address, target } of specLinks(site)) yield* judge(address, target, site);
  },
};

function* judge(address: Address, { revision, page, anchor }: SpecAddress, { surface }: BuiltSite): Iterable<Problem> {
  const why = 'The reader who wants to see the proof finds another text than the one that was cited, or none.';
  if (!surface.hasPage(revision, page)) {
    const pages = nearest(page, surface.pages(revision)).map((candidate) => specificationUrl(revision.id, candidate));
    yield problemAt(address, {
      code: 'OUT010',
      message: `The specification has no page "${page}" in ${revision.id}.`,
      why,
      mend: `${didYouMean(pages)}Mend the evidence or the source that the link comes from; "npm run spec:find" lists the pages of each revision.`,
    });
  } else if (anchor !== undefined && !surface.hasAnchor(revision, page, anchor)) {
    const anchors = surface.anchors(revision, page);
    const canonical = surface.canonicalAnchor(revision, page, anchor);
    yield problemAt(address, {
      code: 'OUT010',
      message: `The page "${page}" of the specification has no anchor "${anchor}" in ${revision.id}.`,
      why,
      mend: `${didYouMean(canonical === undefined ? nearest(anchor, anchors) : [canonical])}Mend the evidence or the source that the link comes from; "npm run spec:find" lists the anchors of each page.`,
    });
  }
}
