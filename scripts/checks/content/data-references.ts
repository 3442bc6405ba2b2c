import type { CollectionName } from '../../../src/model/collections.ts';
import type { YamlPath } from '../../../src/model/source/yaml-source.ts';
import { entryNames, isMissing, nearestIds, onlyNeighborId } from '../../check/entry-lookup.ts';
import { fixValue } from '../../check/mechanical-fix.ts';
import { didYouMean } from '../../check/nearest.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';
import type { Workspace } from '../../check/workspace.ts';

/** A reference in the data of an entry: which collection it points to, by which id, and where it is written. */
export interface DataReference {
  readonly to: CollectionName;
  readonly id: string;
  readonly path: YamlPath;
}

type Lister<Name extends CollectionName> = (data: Workspace['loaded']['raw'][Name][number]['data']) => DataReference[];

function each(to: CollectionName, ids: readonly string[], ...path: PropertyKey[]): DataReference[] {
  return ids.map((id, index) => ({ to, id, path: [...path, index] }));
}

function one(to: CollectionName, id: string | undefined, ...path: PropertyKey[]): DataReference[] {
  return id === undefined ? [] : [{ to, id, path }];
}

function cells(data: { cells: Readonly<Record<string, readonly string[] | { none: string }>> }): DataReference[] {
  return Object.entries(data.cells).flatMap(([column, cell]) => ('none' in cell ? [] : each('facts', cell, 'cells', column)));
}

const listers: { readonly [Name in CollectionName]?: Lister<Name> } = {
  revisions: (data) => each('facts', data.facts, 'facts'),
  facts: (data) => (data.kind === 'world' ? each('sources', data.sources, 'sources') : []),
  questions: (data) => [
    ...one('topics', data.topic, 'topic'),
    ...data.traps.flatMap((trap, index) => one('corrections', trap.correction, 'traps', index, 'correction')),
    ...data.followUps.flatMap((followUp, index) => one('questions', followUp.question, 'followUps', index, 'question')),
    ...each('questions', data.related.questions, 'related', 'questions'),
    ...each('postmortems', data.related.cases, 'related', 'cases'),
    ...each('corrections', data.related.corrections, 'related', 'corrections'),
  ],
  primitives: (data) => [...cells(data), ...each('questions', data.questions, 'questions')],
  transports: (data) => [...cells(data), ...each('questions', data.questions, 'questions')],
  postmortems: (data) => [
    ...one('classes', data.class, 'class'),
    ...each('questions', data.questions, 'questions'),
    ...data.sources.flatMap((source, index) => one('sources', source.source, 'sources', index, 'source')),
  ],
  corrections: (data) => [...one('topics', data.topic, 'topic'), ...each('questions', data.questions, 'questions')],
  glossary: (data) => each('questions', data.questions, 'questions'),
  pythonNames: (data) => each('sources', data.sources, 'sources'),
  guides: (data) => each('questions', data.questions, 'questions'),
  quiz: (data) => [...one('topics', data.topic, 'topic'), ...each('questions', data.questions, 'questions')],
  changes: (data) => each('questions', data.questions, 'questions'),
};

/** Every reference in the data of every entry. */
export function* dataReferences({ loaded }: Pick<Workspace, 'loaded'>): Iterable<DataReference & { from: CollectionName; fromId: string }> {
  for (const from of Object.keys(listers) as CollectionName[]) {
    const lister = listers[from] as Lister<CollectionName>;
    for (const { id: fromId, data } of loaded.raw[from]) {
      for (const reference of lister(data)) yield { ...reference, from, fromId };
    }
  }
}

/** References in data lead to entries that exist, and never from an entry to itself. */
export const dataReferencesRule: ContentRule = {
  scope: 'content',
  name: 'content/data-references',
  codes: ['REF001', 'REF003'],
  unit: 'references',
  examined: (workspace) => [...dataReferences(workspace)].length,
  *check(workspace) {
    for (const { from, fromId, to, id, path } of dataReferences(workspace)) {
      const place = () => workspace.loaded.placeOf(from, fromId, path);
      if (isMissing(to, id, workspace)) {
        const neighbor = onlyNeighborId(to, id, workspace);
        yield problemAt(place(), {
          code: 'REF001',
          message: `There is no ${entryNames[to]} "${id}".`,
          why: 'The page would lack what it announces, or link to nothing.',
          mend: `${didYouMean(nearestIds(to, id, workspace))}Use an id that exists, or write the ${entryNames[to]} first.`,
          fix: neighbor === undefined ? undefined : fixValue(from, fromId, path, neighbor, workspace),
        });
      } else if (from === to && fromId === id) {
        yield problemAt(place(), {
          code: 'REF003',
          message: `The ${entryNames[to]} "${id}" refers to itself.`,
          why: 'A reader who follows the link stays where he is.',
          mend: 'Name another entry, or remove this one from the list.',
        });
      }
    }
  },
};
