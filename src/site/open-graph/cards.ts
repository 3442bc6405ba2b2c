import type { Handbook, Postmortem, Question } from '../../model/handbook.ts';
import { caseKinds } from '../../model/postmortem.ts';
import { isEarlier } from '../../model/span.ts';
import { casesByDate } from '../case-list.ts';
import { questionsInOrder, revisionsThatDiffer } from '../question-list.ts';
import { typesetEntry } from '../typeset.ts';
import { audienceNames, count, kindNames, stageNames, tierNames } from '../wording.ts';
import { titleParts, type Card, type CardRevision } from './card.ts';

/** The card of a page, and the name of its image without the ending. */
export interface NamedCard {
  /** Path below `/open-graph/`, such as `q/session-lifecycle`. */
  readonly name: string;
  readonly card: Card;
}

/** Name of the image of pages that have no card of their own. */
export const defaultCard = 'handbook';

/** All cards of the site: one for each answer, case and table, and one for every other page. */
export function siteCards(handbook: Handbook): NamedCard[] {
  return [
    ...questionsInOrder(handbook).map((question) => ({ name: `q/${question.id}`, card: questionCard(question, handbook) })),
    ...casesByDate(handbook).map((item) => ({ name: `postmortems/${item.id}`, card: caseCard(item, handbook) })),
    ...tableCards(handbook),
    { name: defaultCard, card: handbookCard(handbook) },
  ];
}

function title(collection: 'questions' | 'postmortems', id: string, handbook: Handbook): Card['title'] {
  return titleParts(typesetEntry(handbook, collection, id).text('title').inlines, handbook);
}

function all({ revisions }: Handbook): CardRevision[] {
  return revisions.all.map(({ id }) => ({ id, marked: true }));
}

function questionCard(question: Question, handbook: Handbook): Card {
  const differ = revisionsThatDiffer(question, handbook.revisions);
  return {
    kind: 'Question',
    title: title('questions', question.id, handbook),
    notes: [tierNames[question.tier], kindNames[question.kind], ...question.stages.slice(0, 1).map((stage) => stageNames[stage]), ...question.audience.slice(0, 1).map((each) => audienceNames[each])],
    revisions: handbook.revisions.all.map((revision) => ({ id: revision.id, marked: !differ.includes(revision) && !isEarlier(question.against, revision) })),
    legend: differ.length === 0 ? 'The answer is the same in all revisions' : `The answer differs in ${count(differ.length, 'earlier revision')}`,
  };
}

function caseCard(item: Postmortem, handbook: Handbook): Card {
  return {
    kind: 'Case',
    title: title('postmortems', item.id, handbook),
    notes: [...item.records.slice(0, 1), caseKinds[item.kind], `disclosed ${item.disclosed}`],
    // A case is about software; a row of revisions would say something that is not meant.
    revisions: [],
    legend: handbook.classes.get(item.class)?.name ?? '',
  };
}

function tableCards(handbook: Handbook): NamedCard[] {
  const names = (rows: readonly { readonly name: string }[]): string[] => rows.map(({ name }) => name);
  const card = (text: string, notes: string[]): Card => ({ kind: 'Table', title: [{ text, code: false }], notes, revisions: all(handbook), legend: 'Every cell says which revisions it holds in' });
  return [
    { name: 'primitives', card: card('The primitives of MCP', names(handbook.primitives)) },
    { name: 'transports', card: card('The transports of MCP', names(handbook.transports)) },
  ];
}

function handbookCard(handbook: Handbook): Card {
  return {
    kind: 'Reference',
    title: [{ text: 'Interview questions about the Model Context Protocol, proved for every revision', code: false }],
    notes: [count(handbook.questions.size, 'answer'), count(handbook.postmortems.size, 'case'), count(handbook.corrections.size, 'correction'), count(handbook.facts.size, 'fact')],
    revisions: all(handbook),
    legend: 'Every claim names the revisions it holds in',
  };
}
