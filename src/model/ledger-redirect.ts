import { z } from 'zod';
import { collectionNames } from './collections.ts';
import { addressForm, joinAddress, splitAddress } from './ledger-address.ts';
import { entryId, isoDate, prose } from './scalar.ts';

/** The file of redirects, relative to the project's root. */
export const redirectsFile = 'src/content/ledger/redirects.yaml';

const addressError = 'An address is a path from the root of the site that ends with a slash or names a file, with an anchor where it has one: /q/session-lifecycle/#traps.';

/** An address of the handbook as it stands in redirects. */
export const ledgerAddress = z.string().regex(addressForm, { error: addressError });

/** An entry by its collection and id: `questions/session-lifecycle`. */
export const entryName = z.string().refine((name) => {
  const [collection, id, ...more] = name.split('/');
  return more.length === 0 && collectionNames.some((known) => known === collection) && entryId.safeParse(id).success;
}, { error: `An entry is named by its collection and id, for example questions/session-lifecycle. The collections are ${collectionNames.join(', ')}.` });

/** An entry of `ledger/redirects.yaml`, under the address it leads from. */
export const redirectSchema = z.strictObject({
  /** Where what was there is now, or what took its place. */
  to: ledgerAddress,
  on: isoDate,
  /** Why it moved or went, in words that a reader can use: the page says them. */
  reason: prose,
  /** The entry that the address was made of. Its id is never given to another. */
  entry: entryName.optional(),
});

export type RedirectData = z.output<typeof redirectSchema>;

/** Where each redirected address leads. */
export type RedirectTargets = ReadonlyMap<string, Pick<RedirectData, 'to'>>;

/**
 * The address that a published address leads to, redirects followed to their end. A redirect of a page carries its
 * anchors along, unless it leads to an anchor itself. Returns the address unchanged where nothing redirects it, and
 * undefined where the redirects go in a circle.
 */
export function finalAddress(address: string, redirects: RedirectTargets): string | undefined {
  const seen = new Set<string>();
  for (let current = address; ; ) {
    if (seen.has(current)) return undefined;
    seen.add(current);
    const next = stepOf(current, redirects);
    if (next === undefined) return current;
    current = next;
  }
}

function stepOf(address: string, redirects: RedirectTargets): string | undefined {
  const exact = redirects.get(address)?.to;
  if (exact !== undefined) return exact;
  const { path, anchor } = splitAddress(address);
  const ofPage = anchor === undefined ? undefined : redirects.get(path)?.to;
  if (ofPage === undefined) return undefined;
  const target = splitAddress(ofPage);
  return joinAddress(target.anchor === undefined ? { path: target.path, anchor: anchor! } : target);
}
