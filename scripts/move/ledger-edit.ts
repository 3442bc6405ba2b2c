import { stringify } from 'yaml';
import type { CollectionName } from '../../src/model/collections.ts';
import { splitAddress } from '../../src/model/ledger-address.ts';
import { readPublished, publishedFile, writePublished } from '../../src/model/ledger-published.ts';
import { redirectsFile, type RedirectData } from '../../src/model/ledger-redirect.ts';
import type { EntryReference } from '../../src/model/passage/passage.ts';
import type { FileTree } from '../../src/model/source/file-tree.ts';
import { createSourceText } from '../../src/model/source/source-text.ts';
import { entryAddresses } from '../../src/model/urls.ts';
import type { Ledger } from '../check/ledger.ts';
import { editValue } from '../check/yaml-edit.ts';
import { applyEdits } from './apply-edits.ts';

const head = `# Where addresses lead that were published and have their place elsewhere now. "npm run move" and "npm run retire"
# write them; docs/decisions/0007-ledger.md explains the form. No entry is ever removed.
`;

/** What becomes of the published addresses of an entry: old address to new one. */
export type AddressChanges = ReadonlyMap<string, string>;

/**
 * The published addresses that are made of the id of an entry: its page with all below it, its anchors, and the files
 * named for it (`/q/<id>.md`, `/api/v1/facts/<id>.json`), each with what it is called under another id.
 */
export function renamedAddresses({ collection, id }: EntryReference, newId: string, { published }: Pick<Ledger, 'published'>): AddressChanges {
  const exact = new Map(entryAddresses(collection, id).map((address, index) => [address, entryAddresses(collection, newId)[index]!]));
  const folders = foldersOf(collection, id);
  const changes = new Map<string, string>();
  for (const address of published.keys()) {
    const renamed = exact.get(address) ?? renamedPath(address, id, newId, folders);
    if (renamed !== undefined) changes.set(address, renamed);
  }
  return changes;
}

/** Folders whose pages and files are named for the entries of a collection. */
function foldersOf(collection: CollectionName, id: string): ReadonlySet<string> {
  const page = entryAddresses(collection, id).map((address) => splitAddress(address).path.split('/')).find((steps) => steps.at(-2) === id);
  return new Set([collection, ...(page === undefined ? [] : [page.at(-3)!])]);
}

function renamedPath(address: string, id: string, newId: string, folders: ReadonlySet<string>): string | undefined {
  const { path, anchor } = splitAddress(address);
  const steps = path.split('/');
  const at = steps.findIndex((step, index) => (step === id || step.startsWith(`${id}.`)) && folders.has(steps[index - 1] ?? ''));
  if (at === -1) return undefined;
  const renamed = steps.with(at, `${newId}${steps[at]!.slice(id.length)}`).join('/');
  return anchor === undefined ? renamed : `${renamed}#${anchor}`;
}

/** What is said of the addresses that an entry leaves. */
export interface Leaving {
  readonly entry: EntryReference;
  readonly on: string;
  readonly reason: string;
}

/**
 * The redirects that lead on from addresses that changed. An anchor of a page that is redirected needs none of its own.
 * One of them carries the name of the entry, so that its id is never given again.
 */
export function redirectsFor(changes: AddressChanges, { entry, on, reason }: Leaving): Map<string, RedirectData> {
  const own = entryAddresses(entry.collection, entry.id);
  const redirects = new Map<string, RedirectData>();
  for (const [from, to] of changes) {
    const { path, anchor } = splitAddress(from);
    if (anchor !== undefined && changes.has(path)) continue;
    redirects.set(from, { to, on, reason, ...(from === own[0] && { entry: `${entry.collection}/${entry.id}` }) });
  }
  return redirects;
}

/** Writes redirects into the files of a project: those that led to an address that changed lead on to the new one. */
export function withRedirects(files: FileTree, ledger: Ledger, changes: AddressChanges, added: ReadonlyMap<string, RedirectData>): FileTree {
  const bytes = files.get(redirectsFile);
  const text = bytes === undefined ? head : new TextDecoder().decode(bytes);
  const source = createSourceText(redirectsFile, text);
  const fixes = [...ledger.redirects].flatMap(([from, { data: { to } }]) => {
    const now = changes.get(to) ?? followed(to, changes);
    const edit = now === undefined ? undefined : editValue(source, [from, 'to'], now);
    return edit === undefined ? [] : [{ file: redirectsFile, edits: [edit] }];
  });
  const entries = [...added].map(([from, data]) => stringify({ [from]: data }, { lineWidth: 0 })).join('');
  const edited = applyEdits(new Map([[redirectsFile, new TextEncoder().encode(text)]]), fixes).get(redirectsFile)!;
  const before = new TextDecoder().decode(edited);
  return new Map([...files, [redirectsFile, new TextEncoder().encode(`${before}${before.endsWith('\n') ? '' : '\n'}${entries}`)]]);
}

/** Where an anchor of a page leads whose address changed. */
function followed(address: string, changes: AddressChanges): string | undefined {
  const { path, anchor } = splitAddress(address);
  const page = anchor === undefined ? undefined : changes.get(path);
  return page === undefined ? undefined : page.includes('#') ? page : `${page}#${anchor!}`;
}

/** Adds addresses to the ledger of a project. */
export function withPublished(files: FileTree, addresses: Iterable<string>): FileTree {
  const bytes = files.get(publishedFile);
  const known = readPublished(bytes === undefined ? '' : new TextDecoder().decode(bytes)).addresses.keys();
  return new Map([...files, [publishedFile, new TextEncoder().encode(writePublished([...known, ...addresses]))]]);
}
