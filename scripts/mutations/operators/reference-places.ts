import type { CollectionName } from '../../../src/model/collections.ts';
import type { ContentBase, WrittenEntry } from '../content-base.ts';

/** An id of another entry in the data of an entry. */
export interface ReferencePlace {
  readonly entry: WrittenEntry;
  /** Where it stands in the YAML of the entry's file. */
  readonly path: readonly PropertyKey[];
  readonly to: CollectionName;
  readonly id: string;
  readonly name: string;
}

type Field = readonly [path: readonly PropertyKey[], to: CollectionName, ids: string | readonly string[] | undefined];

/** The references of an entry by the fields of its schema, in `src/model`. */
function fieldsOf({ collection, data }: WrittenEntry): readonly Field[] {
  const of = <Name extends CollectionName>(name: Name): WrittenEntry<Name>['data'] | undefined => (collection === name ? (data as WrittenEntry<Name>['data']) : undefined);
  const [question, postmortem, correction, quiz, fact, row, term, revision, news, guide, python] = [
    of('questions'), of('postmortems'), of('corrections'), of('quiz'), of('facts'), of('primitives') ?? of('transports'), of('glossary'), of('revisions'), of('changes'), of('guides'), of('pythonNames'),
  ];
  return [
    ...(question === undefined ? [] : [
      [['topic'], 'topics', question.topic], [['related', 'questions'], 'questions', question.related.questions],
      [['related', 'cases'], 'postmortems', question.related.cases], [['related', 'corrections'], 'corrections', question.related.corrections],
      ...question.traps.map(({ correction: id }, index): Field => [['traps', index, 'correction'], 'corrections', id]),
      ...question.followUps.map(({ question: id }, index): Field => [['followUps', index, 'question'], 'questions', id]),
    ] as Field[]),
    ...(postmortem === undefined ? [] : [
      [['class'], 'classes', postmortem.class], [['questions'], 'questions', postmortem.questions],
      ...postmortem.sources.map(({ source }, index): Field => [['sources', index, 'source'], 'sources', source]),
    ] as Field[]),
    ...(correction === undefined ? [] : [[['topic'], 'topics', correction.topic], [['questions'], 'questions', correction.questions]] as Field[]),
    ...(quiz === undefined ? [] : [[['topic'], 'topics', quiz.topic], [['questions'], 'questions', quiz.questions]] as Field[]),
    ...(fact?.kind === 'world' ? [[['sources'], 'sources', fact.sources]] as Field[] : []),
    ...(row === undefined ? [] : [
      [['questions'], 'questions', row.questions],
      ...Object.entries(row.cells).flatMap(([column, cell]): Field[] => (Array.isArray(cell) ? [[['cells', column], 'facts', cell]] : [])),
    ] as Field[]),
    ...(term === undefined ? [] : [[['questions'], 'questions', term.questions]] as Field[]),
    ...(revision === undefined ? [] : [[['facts'], 'facts', revision.facts]] as Field[]),
    ...(news === undefined ? [] : [[['questions'], 'questions', news.questions]] as Field[]),
    ...(guide === undefined ? [] : [[['questions'], 'questions', guide.questions]] as Field[]),
    ...(python === undefined ? [] : [[['sources'], 'sources', python.sources]] as Field[]),
  ];
}

const collectionsWithReferences = ['questions', 'postmortems', 'corrections', 'quiz', 'facts', 'primitives', 'transports', 'glossary', 'revisions', 'changes', 'guides', 'pythonNames'] as const;

/** Every id of another entry that stands in data, wherever it stands. */
export function referencePlaces(content: ContentBase): ReferencePlace[] {
  return collectionsWithReferences.flatMap((collection) => (content.entries(collection) as readonly WrittenEntry[]).flatMap((entry) =>
    fieldsOf(entry).flatMap(([path, to, ids]) => (typeof ids === 'string' ? [{ path, id: ids }] : (ids ?? []).map((id, index) => ({ path: [...path, index], id })))
      .map(({ path: own, id }): ReferencePlace => ({ entry, to, id, path: [...entry.path, ...own], name: `${collection}/${entry.id}/${own.map(String).join('.')}` })))));
}
