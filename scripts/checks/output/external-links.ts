import { schemaUrl, specificationUrl } from '../../../src/model/urls.ts';
import { follow, type BuiltSite } from '../../check/built-site.ts';
import { didYouMean, nearest } from '../../check/nearest.ts';
import { problemAt, type OutputRule } from '../../check/rule.ts';

/** Every address that the handbook may link outside of itself. */
function registered({ handbook, surface, own }: BuiltSite): ReadonlySet<string> {
  const addresses = new Set([...handbook.sources.values()].map(({ url }) => url));
  for (const url of own) addresses.add(url);
  for (const revision of handbook.revisions.all) {
    addresses.add(schemaUrl(revision.id));
    for (const page of surface.pages(revision)) {
      addresses.add(specificationUrl(revision.id, page));
      for (const anchor of surface.anchors(revision, page)) addresses.add(specificationUrl(revision.id, page, anchor));
    }
  }
  return new Set([...addresses].map((address) => new URL(address).href));
}

/** Links that leave the site lead to registered sources, or to places of the specification that exist. */
export const externalLinksRule: OutputRule = {
  scope: 'output',
  name: 'output/external-links',
  codes: ['OUT005'],
  *check(site) {
    const known = registered(site);
    for (const page of site.pages.values()) {
      for (const address of page.links) {
        const destination = follow(site, page, address.url);
        if (destination.kind !== 'external' || known.has(destination.url)) continue;
        yield problemAt(address, {
          code: 'OUT005',
          message: `${destination.url} is neither a registered source nor a place of the specification.`,
          why: 'Only what stands in sources.yaml was read by somebody, and only what the surface knows is sure to exist.',
          mend: `${didYouMean(nearest(destination.url, known, 2))}Register the address in sources.yaml and link it by its id, or mend the evidence it comes from.`,
        });
      }
    }
  },
};
