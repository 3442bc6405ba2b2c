import { splitAddress } from '../../src/model/ledger-address.ts';
import { ledgerAddress } from '../../src/model/ledger-redirect.ts';
import type { EntryReference } from '../../src/model/passage/passage.ts';
import { entryAddresses } from '../../src/model/urls.ts';
import { didYouMean, nearest } from '../check/nearest.ts';
import type { Workspace } from '../check/workspace.ts';
import { readEntryName } from './entry-name.ts';
import type { Successor } from './references.ts';
import { Refused } from './refused.ts';

/**
 * Reads what takes the place of an entry that goes: another entry by collection and id, or an address of the site.
 * Throws Refused for what is neither, for the entry itself, and for an address that leads elsewhere or to nothing.
 */
export function readSuccessor(to: string, entry: EntryReference, workspace: Workspace): Successor {
  const successor = to.startsWith('/') ? { address: readAddress(to, workspace) } : ofEntry(readEntryName(to, workspace));
  const own = entryAddresses(entry.collection, entry.id);
  if (own.includes(successor.address) || own.includes(splitAddress(successor.address).path)) {
    throw new Refused(`${to} goes with the entry. Name what a reader with an old link should see instead.`);
  }
  return successor;
}

function ofEntry(entry: EntryReference): Successor {
  const [address] = entryAddresses(entry.collection, entry.id);
  if (address === undefined) throw new Refused(`${entry.collection}/${entry.id} has no place on the site. Name one that readers can be led to.`);
  return { entry, address };
}

function readAddress(address: string, { ledger }: Workspace): string {
  const form = ledgerAddress.safeParse(address);
  if (!form.success) throw new Refused(form.error.issues[0]?.message ?? `${address} is no address.`);
  const moved = ledger.targets.get(address)?.to ?? ledger.targets.get(splitAddress(address).path)?.to;
  if (moved !== undefined) throw new Refused(`${address} leads to ${moved} itself. Name that one.`);
  if (!ledger.published.has(address)) {
    throw new Refused(`${address} was never published. ${didYouMean(nearest(address, ledger.published.keys()))}Name an address of published.txt; after a build, "npm run ledger" adds those that are new.`);
  }
  return address;
}
