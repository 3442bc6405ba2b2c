import type { Guide, Handbook, Postmortem, Question } from '../model/handbook.ts';
import { urls } from '../model/urls.ts';
import type { Revision } from '../model/revision.ts';
import { casesByClass } from './case-list.ts';
import { questionsByTopic } from './question-list.ts';

/** A part of the printed handbook that begins on a page of its own. */
export interface PrintedPart<T> {
  /** The id of its heading on the page that is printed. */
  readonly anchor: string;
  /** The address of the page that it is a copy of. */
  readonly page: string;
  readonly item: T;
}

/** Parts under one heading. */
export interface Chapter<T> {
  readonly name: string;
  readonly parts: readonly PrintedPart<T>[];
}

/** What the printed handbook holds, in order. */
export interface PrintedHandbook {
  readonly topics: readonly Chapter<Question>[];
  readonly classes: readonly Chapter<Postmortem>[];
  readonly guides: readonly PrintedPart<Guide>[];
  readonly revisions: readonly PrintedPart<Revision>[];
  /** Pages that are printed whole, with the anchors of their headings: tables, corrections, glossary, sources. */
  readonly registers: Readonly<Record<'primitives' | 'transports' | 'corrections' | 'glossary' | 'sources', PrintedPart<string>>>;
  /** The anchor of everything printed, by its address on the site. */
  readonly anchors: ReadonlyMap<string, string>;
}

/** The guide that tells how fresh the entries are: a state of the site that no paper can keep. */
const ofTheSiteOnly = 'freshness';

const registers: PrintedHandbook['registers'] = {
  primitives: { anchor: 'primitives', page: urls.primitives(), item: 'Primitives compared' },
  transports: { anchor: 'transports', page: urls.transports(), item: 'Transports compared' },
  corrections: { anchor: 'corrections', page: urls.corrections(), item: 'What most guides get wrong' },
  glossary: { anchor: 'glossary', page: urls.glossary(), item: 'Glossary' },
  sources: { anchor: 'sources', page: urls.sources(), item: 'Sources' },
};

/** Puts the handbook in the order in which it is printed, and gives everything that links may lead to its anchor. */
export function printedHandbook(handbook: Handbook): PrintedHandbook {
  const topics = questionsByTopic(handbook).map(({ topic, questions }) => ({
    name: topic.name, parts: questions.map((item) => ({ anchor: `answer-${item.id}`, page: urls.question(item.id), item })),
  }));
  const classes = casesByClass(handbook).filter(({ cases }) => cases.length > 0).map(({ failureClass, cases }) => ({
    name: failureClass.name, parts: cases.map((item) => ({ anchor: `case-${item.id}`, page: urls.postmortem(item.id), item })),
  }));
  const guides = [...handbook.guides.values()].filter(({ id }) => id !== ofTheSiteOnly).sort((a, b) => a.order - b.order)
    .map((item) => ({ anchor: `guide-${item.id}`, page: urls.guide(item.id), item }));
  const revisions = handbook.revisions.all.map((item) => ({ anchor: `revision-${item.id}`, page: urls.revision(item.id), item }));
  const parts = [...topics.flatMap((chapter) => chapter.parts), ...classes.flatMap((chapter) => chapter.parts), ...guides, ...revisions, ...Object.values(registers)];
  const anchors = new Map(parts.map(({ page, anchor }) => [page, anchor]));
  for (const id of handbook.corrections.keys()) anchors.set(urls.corrections(id), `correction-${id}`);
  for (const id of handbook.glossary.keys()) anchors.set(urls.glossary(id), `term-${id}`);
  for (const id of handbook.sources.keys()) anchors.set(urls.sources(id), `source-${id}`);
  return { topics, classes, guides, revisions, registers, anchors };
}
