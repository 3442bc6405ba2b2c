import { collectionNames, type CollectionName } from '../../src/model/collections.ts';
import type { EntryReference } from '../../src/model/passage/passage.ts';
import { entryId } from '../../src/model/scalar.ts';
import { formerIds } from '../checks/content/redirects.ts';
import { entryNames, nearestIds } from '../check/entry-lookup.ts';
import { didYouMean, nearest } from '../check/nearest.ts';
import type { Workspace } from '../check/workspace.ts';
import { Refused } from './refused.ts';

/** Collections whose ids are not chosen here, with the reason. */
const fixed: { readonly [Name in CollectionName]?: string } = {
  revisions: 'A revision is named by the protocol.',
  guides: 'The ids of guides are fixed in src/model/guide.ts, because each has its own place in the site.',
};

/** Reads `collection/id`. Throws Refused with the nearest names where there is no such entry, or where its id is not ours to change. */
export function readEntryName(text: string, workspace: Pick<Workspace, 'loaded'>): EntryReference {
  const [name = '', id = '', ...more] = text.split('/');
  const collection = collectionNames.find((known) => known === name);
  if (collection === undefined || id === '' || more.length > 0) {
    throw new Refused(`"${text}" names no entry. ${collection === undefined ? didYouMean(nearest(name, collectionNames).map((known) => `${known}/${id}`)) : ''}Write collection/id, for example questions/session-lifecycle. The collections are ${collectionNames.join(', ')}.`);
  }
  if (!workspace.loaded.declares(collection, id)) {
    throw new Refused(`There is no ${entryNames[collection]} "${id}". ${didYouMean(nearestIds(collection, id, workspace).map((known) => `${collection}/${known}`))}`.trim());
  }
  const reason = fixed[collection];
  if (reason !== undefined) throw new Refused(`The id of a ${entryNames[collection]} cannot be changed. ${reason}`);
  return { collection, id };
}

/** Makes sure that an id can be given to an entry of a collection. Throws Refused where it is taken, was taken, or is no id. */
export function checkNewId(collection: CollectionName, id: string, { loaded, ledger }: Pick<Workspace, 'loaded' | 'ledger'>): void {
  const form = entryId.safeParse(id);
  if (!form.success) throw new Refused(`"${id}" is no id. ${form.error.issues[0]?.message ?? ''}`);
  if (loaded.declares(collection, id)) {
    const { file, line } = loaded.placeOf(collection, id);
    throw new Refused(`The id "${id}" is taken: ${file}:${line}. To put two entries together, let one take over with "npm run retire -- ${collection}/<id> --to ${collection}/${id} --reason …".`);
  }
  const former = formerIds(ledger).get(`${collection}/${id}`);
  if (former !== undefined) {
    throw new Refused(`The id "${id}" belonged to another ${entryNames[collection]} until ${former.data.on} (${former.data.reason}), and links to it lead to ${former.data.to} since then. An id is never given again: choose another one.`);
  }
}
