import type { Handbook } from '../../src/model/handbook.ts';
import { urls } from '../../src/model/urls.ts';
import { compare, identifierIndex, titleText, type IdentifierIndex } from './identifier-index.ts';

/** What the search needs of a handbook. It is plain data, so that a thread can be given it. */
export interface SearchContent {
  readonly index: IdentifierIndex;
  /** Entries that are found by their text only; those about the same answers stand together. */
  readonly entries: readonly TextEntry[];
  readonly revisions: readonly string[];
  /** Topics with their names, in order. */
  readonly topics: readonly (readonly [id: string, name: string])[];
  /** Addresses of the pages that have to be found. */
  readonly wanted: readonly string[];
}

/** An entry that is found by its text only: nobody types its name. */
export interface TextEntry {
  readonly path: string;
  readonly title: string;
  readonly kind: 'correction' | 'check';
  readonly topic: string;
  /** Ids of the answers that say more. */
  readonly questions: readonly string[];
}

/** Takes from a handbook what the search needs of it. */
export function searchContent(handbook: Handbook): SearchContent {
  return {
    index: identifierIndex(handbook),
    entries: textEntries(handbook),
    revisions: handbook.revisions.all.map((revision) => revision.id),
    topics: [...handbook.topics.values()].map(({ id, name }) => [id, name] as const),
    wanted: ([[handbook.questions, urls.question], [handbook.postmortems, urls.postmortem], [handbook.guides, urls.guide]] as const)
      .flatMap(([entries, urlOf]) => [...entries.keys()].map((id) => urlOf(id))),
  };
}

function textEntries(handbook: Handbook): TextEntry[] {
  const together = (entries: readonly TextEntry[]): TextEntry[] => entries.toSorted((a, b) => compare(a.questions.join(), b.questions.join()) || compare(a.path, b.path));
  return [
    // What is heard is quoted, so that no list of results states it.
    ...together([...handbook.corrections.values()].map(({ id, heard, topic, questions }) => ({
      path: urls.corrections(id), title: `“${titleText(heard)}”`, kind: 'correction', topic, questions,
    }))),
    ...together([...handbook.quiz.values()].map(({ id, ask, topic, questions }) => ({ path: urls.quiz(id), title: titleText(ask), kind: 'check', topic, questions }))),
  ];
}
