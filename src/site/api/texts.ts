import type { CollectionName } from '../../model/collections.ts';
import type { Handbook } from '../../model/handbook.ts';
import { boundFacts, type Passage } from '../../model/passage/passage.ts';
import type { Revision } from '../../model/revision.ts';
import { parseSpans, revisionsIn } from '../../model/span.ts';
import { urls } from '../../model/urls.ts';
import { relativeAddress } from '../site-address.ts';
import { spoken } from '../spoken.ts';

/** A text of an entry as data: its words, and the facts that prove it. */
export interface ProvedText {
  readonly text: string;
  readonly facts: string[];
}

/** The texts of an entry by their path in its data. */
export interface EntryTexts {
  /** Throws a RangeError where there is no such text. */
  at(...path: readonly PropertyKey[]): ProvedText;
  has(...path: readonly PropertyKey[]): boolean;
}

const byEntry = new WeakMap<Handbook, ReadonlyMap<string, ReadonlyMap<string, Passage>>>();

/** The texts of one entry. */
export function textsOf(handbook: Handbook, collection: CollectionName, id: string): EntryTexts {
  let index = byEntry.get(handbook);
  if (index === undefined) byEntry.set(handbook, (index = indexOf(handbook)));
  const texts = index.get(`${collection}/${id}`);
  return {
    has: (...path) => texts?.has(path.join('.')) ?? false,
    at(...path) {
      const passage = texts?.get(path.join('.'));
      if (passage === undefined) throw new RangeError(`${collection}/${id} has no text at ${path.join('.')}.`);
      return { text: spoken(passage.inlines, handbook).trim(), facts: [...boundFacts(passage)] };
    },
  };
}

function indexOf(handbook: Handbook): Map<string, Map<string, Passage>> {
  const index = new Map<string, Map<string, Passage>>();
  for (const passage of handbook.passages) {
    if (passage.path === undefined) continue;
    const key = `${passage.entry.collection}/${passage.entry.id}`;
    const texts = index.get(key) ?? new Map<string, Passage>();
    index.set(key, texts.set(passage.path.join('.'), passage));
  }
  return index;
}

/** The revisions in which something that is heard is wrong, as data. */
export function wrongIn(wrong: string, against: Revision, { revisions }: Handbook): 'whatever the revision' | string[] {
  return wrong === 'none' ? 'whatever the revision' : revisionsIn(parseSpans(wrong, revisions, against), revisions).map(({ id }) => id);
}

/** Writes addresses for one of the files. */
export function addressesFrom(name: string): (address: string) => string {
  return (address) => relativeAddress(urls.apiFile(name), address);
}
