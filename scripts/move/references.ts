import type { CollectionName } from '../../src/model/collections.ts';
import { joinAddress } from '../../src/model/ledger-address.ts';
import type { LinkTarget } from '../../src/model/passage/inline.ts';
import type { EntryReference, Passage } from '../../src/model/passage/passage.ts';
import type { Fix, Place } from '../../src/model/problem.ts';
import { entryAddresses } from '../../src/model/urls.ts';
import { dataReferences, type DataReference } from '../checks/content/data-references.ts';
import { collectionOfScheme } from '../checks/content/links.ts';
import { fixAddress, fixProse, fixSampleFact, fixValue } from '../check/mechanical-fix.ts';
import type { Workspace } from '../check/workspace.ts';
import { removeReference } from './remove-reference.ts';

/** What takes the place of an entry in the texts that name it. */
export interface Successor {
  /** The entry itself under another id, or another one; left out where it is no entry. */
  readonly entry?: EntryReference;
  /** Its address on the site. */
  readonly address: string;
}

/** A place in the content that names an entry. */
export interface ContentReference extends Place {
  /** The entry it stands in. */
  readonly from: EntryReference;
  /** How it names it, for messages: `(question:old-id)`, `related.questions`. */
  readonly says: string;
  /** The edit that names the successor instead; undefined where it cannot be made by a program. */
  replaced(successor: Successor): Fix | undefined;
}

/** Every place in the content that names an entry, in the order of the passages and then of the data. */
export function* referencesTo(entry: EntryReference, workspace: Workspace): Iterable<ContentReference> {
  for (const passage of workspace.handbook.passages) {
    yield* linksTo(entry, passage, workspace);
    if (entry.collection === 'facts') yield* factsIn(entry.id, passage, workspace);
  }
  for (const reference of dataReferences(workspace)) {
    if (reference.to === entry.collection && reference.id === entry.id) yield inData(reference, workspace);
  }
}

function* linksTo(entry: EntryReference, passage: Passage, workspace: Workspace): Iterable<ContentReference> {
  const addresses = entryAddresses(entry.collection, entry.id);
  for (const { target, url, offset } of passage.links) {
    const byScheme = collectionOfScheme[target.scheme] === entry.collection && target.id === entry.id;
    const byPage = target.scheme === 'page' && addresses.includes(pageAddress(target));
    if (!byScheme && !byPage) continue;
    yield {
      ...passage.placeAt(offset),
      from: passage.entry,
      says: `(${url})`,
      replaced: (successor) => fixAddress(passage, { offset, was: url, becomes: linkTo(successor, byScheme ? target.section : undefined) }, workspace),
    };
  }
}

function pageAddress({ id, section }: LinkTarget): string {
  return joinAddress(section === undefined ? { path: id } : { path: id, anchor: section });
}

/** The address in the handbook's own schemes for what takes the place of a link. A section stays with an entry that is the same but for its id. */
function linkTo({ entry, address }: Successor, section: string | undefined): string {
  const scheme = entry === undefined ? undefined : Object.keys(collectionOfScheme).find((name) => collectionOfScheme[name] === entry.collection);
  return scheme === undefined ? `page:${address}` : `${scheme}:${entry!.id}${section === undefined ? '' : `#${section}`}`;
}

function* factsIn(id: string, passage: Passage, workspace: Workspace): Iterable<ContentReference> {
  const text = workspace.loaded.sources.get(passage.file)?.text ?? '';
  for (const { facts, offset } of passage.claims) {
    if (!facts.includes(id)) continue;
    const opening = text.indexOf('](', offset);
    const url = text.slice(opening + 2, text.indexOf(')', opening));
    yield {
      ...passage.placeAt(offset), from: passage.entry, says: `(${url})`,
      replaced: asFact((fact) => fixAddress(passage, { offset, was: url, becomes: `fact:${[...new Set(facts.map((each) => (each === id ? fact : each)))].join('+')}` }, workspace)),
    };
  }
  for (const { value, offset } of passage.dates) {
    if (value !== id) continue;
    yield { ...passage.placeAt(offset), from: passage.entry, says: `[[date:${id}]]`, replaced: asFact((fact) => fixProse(passage, { offset, was: `[[date:${id}]]`, becomes: `[[date:${fact}]]` }, workspace)) };
  }
  if (passage.sample !== undefined && passage.facts.includes(id)) {
    yield {
      file: passage.file, line: passage.line, column: passage.column, from: passage.entry, says: `facts="${passage.facts.join(' ')}"`,
      replaced: asFact((fact) => (passage.facts.includes(fact) ? undefined : fixSampleFact(passage, { was: id, becomes: fact }, workspace))),
    };
  }
}

/** What a claim rests on can only be another fact. */
function asFact(replace: (fact: string) => Fix | undefined): (successor: Successor) => Fix | undefined {
  return ({ entry }) => (entry?.collection === 'facts' ? replace(entry.id) : undefined);
}

function inData(reference: DataReference & { readonly from: CollectionName; readonly fromId: string }, workspace: Workspace): ContentReference {
  const { from, fromId, to, path } = reference;
  return {
    ...workspace.loaded.placeOf(from, fromId, path),
    from: { collection: from, id: fromId },
    says: path.filter((step) => typeof step === 'string').join('.'),
    replaced({ entry }) {
      const isThere = entry !== undefined && siblings(reference, workspace).includes(entry.id);
      const isItself = entry?.collection === from && entry.id === fromId;
      if (entry?.collection === to && !isThere && !isItself) return fixValue(from, fromId, path, entry.id, workspace);
      return removeReference(from, fromId, path, workspace);
    },
  };
}

/** The other ids of the list that a reference stands in. */
function siblings({ from, fromId, path }: { from: CollectionName; fromId: string; path: DataReference['path'] }, { loaded }: Workspace): readonly unknown[] {
  const data: unknown = loaded.raw[from].find(({ id }) => id === fromId)?.data;
  const list = path.slice(0, -1).reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step], data);
  return Array.isArray(list) ? list : [];
}
