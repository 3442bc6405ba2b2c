import type { CollectionName } from '../../src/model/collections.ts';
import { nearest, onlyNeighbor } from './nearest.ts';
import type { Workspace } from './workspace.ts';

/** Ids of a collection that could be read. */
function idsOf(collection: CollectionName, { loaded }: Pick<Workspace, 'loaded'>): string[] {
  return loaded.raw[collection].map(({ id }) => id);
}

/**
 * Tells whether an id surely names no entry. An entry that is there but wrong is reported by the loader already, and
 * nothing is sure about a collection of which a file cannot be read.
 */
export function isMissing(collection: CollectionName, id: string, { loaded }: Pick<Workspace, 'loaded'>): boolean {
  return !loaded.declares(collection, id) && loaded.isComplete(collection);
}

/** The ids of a collection most like a wrong one. */
export function nearestIds(collection: CollectionName, id: string, workspace: Pick<Workspace, 'loaded'>): string[] {
  return nearest(id, idsOf(collection, workspace));
}

/** The only id of a collection that a single letter tells apart from a wrong one, where there is one. */
export function onlyNeighborId(collection: CollectionName, id: string, workspace: Pick<Workspace, 'loaded'>): string | undefined {
  return onlyNeighbor(id, idsOf(collection, workspace));
}

/** What an entry of a collection is called in messages. */
export const entryNames: Readonly<Record<CollectionName, string>> = {
  revisions: 'revision', topics: 'topic', sources: 'source', names: 'group of names', pythonNames: 'table of Python names', facts: 'fact', questions: 'question',
  primitives: 'primitive', transports: 'transport', classes: 'class of failures', postmortems: 'case', corrections: 'correction',
  guides: 'guide', quiz: 'quiz item', glossary: 'term', changes: 'change',
};
