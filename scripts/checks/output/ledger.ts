import { splitAddress } from '../../../src/model/ledger-address.ts';
import { finalAddress } from '../../../src/model/ledger-redirect.ts';
import type { Place, Problem } from '../../../src/model/problem.ts';
import type { BuiltSite } from '../../check/built-site.ts';
import { didYouMean, listed, nearest } from '../../check/nearest.ts';
import { holds, pageOf, publishedAddresses } from '../../check/published-addresses.ts';
import { problemAt, type OutputRule } from '../../check/rule.ts';

/** As many addresses as a message names. */
const mostNamed = 5;

/** Every address that was ever published is still there or leads on, and every address of the build stands in the ledger. */
export const ledgerRule: OutputRule = {
  scope: 'output',
  name: 'output/ledger',
  codes: ['LEDGER001', 'LEDGER002'],
  warnings: ['LEDGER002'],
  unit: 'addresses',
  examined: ({ ledger }) => ledger.published.size,
  *check(site) {
    yield* lost(site);
    yield* unwritten(site);
  },
};

function* lost(site: BuiltSite): Iterable<Problem> {
  const { published, targets } = site.ledger;
  for (const [address, place] of published) {
    // Where redirects go in a circle or to nothing is said by the rules about redirects.
    if (holds(site, address) || finalAddress(address, targets) !== address) continue;
    const { path, anchor } = splitAddress(address);
    // The anchors of a page that is gone are gone with it; one message is enough.
    if (anchor !== undefined && published.has(path) && !holds(site, path)) continue;
    const similar = anchor === undefined
      ? nearest(path, [...site.pages.keys()].map((file) => `/${file.replace(/index\.html$/, '')}`))
      : nearest(anchor, pageOf(site, path)?.ids.keys() ?? []);
    yield problemAt(place, {
      code: 'LEDGER001',
      message: `${address} was published, and now the build neither holds it nor leads on from it.`,
      why: 'A link to an answer never dies: somebody has it in a note, a chat or a page of their own.',
      mend: `${didYouMean(similar)}Where an entry got another id or went, undo that and let "npm run move" or "npm run retire" do it. Where a heading was worded anew, add "${address}" to redirects.yaml with the place that says it now. A line that was never committed may go: "npm run ledger -- --prune".`,
    });
  }
}

function* unwritten(site: BuiltSite): Iterable<Problem> {
  const byFile = new Map<string, { readonly place: Place; readonly addresses: string[] }>();
  for (const [address, place] of publishedAddresses(site)) {
    if (site.ledger.published.has(address)) continue;
    const known = byFile.get(place.file);
    if (known === undefined) byFile.set(place.file, { place, addresses: [address] });
    else known.addresses.push(address);
  }
  for (const { place, addresses } of byFile.values()) {
    const named = addresses.length > mostNamed ? [...addresses.slice(0, mostNamed - 1), `${addresses.length - mostNamed + 1} more`] : addresses;
    yield problemAt(place, {
      code: 'LEDGER002',
      severity: 'warning',
      message: `The build publishes what the ledger does not have yet: ${listed(named)}.`,
      why: 'What is not in the ledger can be lost without anybody being told.',
      mend: 'When the page is as it is going to be published, run "npm run ledger" and commit published.txt with it.',
    });
  }
}
