import { schemaUrl } from '../../../src/model/urls.ts';
import { filesOf, follow, type BuiltSite } from '../../check/built-site.ts';
import { didYouMean, nearest } from '../../check/nearest.ts';
import { problemAt, type OutputRule } from '../../check/rule.ts';
import { readSpecAddress } from '../../check/spec-address.ts';

/** Every address outside of the specification that the handbook may link. */
function registered({ handbook }: BuiltSite): ReadonlySet<string> {
  const sources = [...handbook.sources.values()].map(({ url }) => url);
  return new Set([...sources, ...handbook.revisions.all.map(({ id }) => schemaUrl(id))].map((address) => new URL(address).href));
}

/** Links that leave the site lead to registered sources, or into the specification of a registered revision. */
export const externalLinksRule: OutputRule = {
  scope: 'output',
  name: 'output/external-links',
  codes: ['OUT005'],
  unit: 'links',
  examined: (site) => [...filesOf(site)].reduce((total, file) => total + file.links.filter(({ url }) => follow(site, file, url).kind === 'external').length, 0),
  *check(site) {
    const known = registered(site);
    const isOwn = (url: string): boolean => site.own.some((own) => url === own || url.startsWith(own.endsWith('/') ? own : `${own}/`) || url.startsWith(`${own}?`));
    for (const file of filesOf(site)) {
      for (const address of file.links) {
        const destination = follow(site, file, address.url);
        if (destination.kind !== 'external' || known.has(destination.url) || isOwn(destination.url)) continue;
        // Whether the place exists there is judged by the rule for links into the specification.
        if (readSpecAddress(destination.url, site) !== undefined) continue;
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
