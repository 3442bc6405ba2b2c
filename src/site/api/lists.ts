import type { Entry, Fact, Handbook, Postmortem, Question } from '../../model/handbook.ts';
import { describe, revisionsIn } from '../../model/span.ts';
import { primitiveColumns, transportColumns, type Cell } from '../../model/table.ts';
import { urls } from '../../model/urls.ts';
import type { Surface } from '../../spec/surface.ts';
import { casesByDate } from '../case-list.ts';
import { citedPlaces } from '../evidence.ts';
import { questionsByTopic, questionsInOrder, revisionsThatDiffer } from '../question-list.ts';
import { livesOf } from '../tables.ts';
import type { ApiItem, ListName } from './schemas.ts';
import { addressesFrom, textsOf, wrongIn } from './texts.ts';

type Lists = { readonly [Name in ListName]: () => ApiItem<Name>[] };

/** What every list of the data holds, made when it is asked for. */
export function apiLists(handbook: Handbook, surface: Pick<Surface, 'get'>): Lists {
  return {
    questions: () => questionsInOrder(handbook).map((question) => ({
      ...questionSummary(question, handbook, 'questions'), dataUrl: addressesFrom('questions')(urls.apiFile(`questions/${question.id}`)),
    })),
    facts: () => [...handbook.facts.values()].map((fact) => factItem(fact, handbook)),
    primitives: () => handbook.primitives.map((row) => rowItem('primitives', row, primitiveColumns, handbook, surface)),
    transports: () => handbook.transports.map((row) => rowItem('transports', row, transportColumns, handbook, surface)),
    revisions: () => handbook.revisions.all.map(({ id, released, status }) => ({
      id, url: addressesFrom('revisions')(urls.revision(id)), released, status, summary: textsOf(handbook, 'revisions', id).at('summary'),
    })),
    // A topic without an answer has no place on the site yet.
    topics: () => questionsByTopic(handbook).map(({ topic: { id, name } }) => ({
      id, url: addressesFrom('topics')(urls.topic(id)), name, description: textsOf(handbook, 'topics', id).at('description').text,
    })),
    corrections: () => [...handbook.corrections.values()].map((correction) => correctionItem(correction, handbook)),
    cases: () => casesByDate(handbook).map((item) => caseItem(item, handbook)),
    guides: () => [...handbook.guides.values()].map(({ id, verified }) => {
      const texts = textsOf(handbook, 'guides', id);
      const address = addressesFrom('guides');
      return {
        id: id as ApiItem<'guides'>['id'], url: address(urls.guide(id)), markdownUrl: address(urls.guideMarkdown(id)),
        title: texts.at('title').text, description: texts.at('description').text, verified,
      };
    }),
    glossary: () => [...handbook.glossary.values()].map(({ id, term, aliases, questions }) => ({
      id, url: addressesFrom('glossary')(urls.glossary(id)), term, definition: textsOf(handbook, 'glossary', id).at('definition'), aliases, questions,
    })),
    sources: () => [...handbook.sources.values()].map(({ id, url, title, publisher, kind, primary, date, updated, read }) => ({
      id, url: addressesFrom('sources')(urls.sources(id)), sourceUrl: url, title, publisher, kind, primary, date: date ?? null, updated: updated ?? null, read: read.how,
    })),
    quiz: () => [...handbook.quiz.values()].map((item) => quizItem(item, handbook)),
    changes: () => handbook.changes.map(({ id, date, questions }) => {
      const texts = textsOf(handbook, 'changes', id);
      return { id, url: addressesFrom('changes')(urls.changes(id)), date, title: texts.at('title').text, why: texts.at('why').text, questions };
    }),
  };
}

/** What a list says of an answer, and its own file too; `name` is the file that it stands in. */
export function questionSummary(question: Question, handbook: Handbook, name: string): Omit<ApiItem<'questions'>, 'dataUrl'> {
  const { id, tier, stages, kind, topic, audience, tests, minutes, verified, identifiers, aliases } = question;
  const texts = textsOf(handbook, 'questions', id);
  const address = addressesFrom(name);
  return {
    id, url: address(urls.question(id)), markdownUrl: address(urls.questionMarkdown(id)), title: texts.at('title').text,
    tier, stages, kind, topic, audience, tests, minutes, verified, identifiers, aliases,
    differsIn: revisionsThatDiffer(question, handbook.revisions).map((revision) => revision.id), say: texts.at('say'),
  };
}

function factItem(fact: Fact, handbook: Handbook): ApiItem<'facts'> {
  const { revisions } = handbook;
  return {
    id: fact.id, url: addressesFrom('facts')(urls.fact(fact.id)), kind: fact.kind, claim: textsOf(handbook, 'facts', fact.id).at('claim').text,
    revisions: fact.spans === null ? null : revisionsIn(fact.spans, revisions).map(({ id }) => id),
    holds: fact.spans === null ? null : describe(fact.spans, revisions),
    level: fact.kind === 'world' ? null : fact.level,
    verified: fact.verified,
    evidence: citedPlaces(fact, revisions).flatMap(({ label, links }) => links.map(({ revision, href }) => ({ place: label, revision: revision.id, url: href }))),
    sources: fact.kind === 'world' ? fact.sources : [],
    date: fact.kind === 'world' ? (fact.date ?? null) : null,
  };
}

function rowItem(
  name: 'primitives' | 'transports', row: Entry<'primitives'> | Entry<'transports'>, columns: Readonly<Record<string, string>>, handbook: Handbook, surface: Pick<Surface, 'get'>,
): ApiItem<'primitives'> {
  const lives = livesOf(row, surface, handbook);
  const cells: Readonly<Record<string, Cell>> = row.cells;
  return {
    id: row.id, url: addressesFrom(name)(urls[name](row.id)), name: row.name,
    life: Object.fromEntries(handbook.revisions.all.map(({ id }, index) => [id, lives[index]!])),
    cells: Object.entries(columns).map(([column, heading]) => {
      const cell = cells[column]!;
      return { column, heading, ...(Array.isArray(cell) ? { facts: cell } : { facts: [], none: cell.none }) };
    }),
    questions: row.questions,
  };
}

function correctionItem({ id, verdict, wrong, topic, questions }: Entry<'corrections'>, handbook: Handbook): ApiItem<'corrections'> {
  const texts = textsOf(handbook, 'corrections', id);
  return {
    id, url: addressesFrom('corrections')(urls.corrections(id)), heard: texts.at('heard').text, so: texts.at('so'), verdict,
    wrongIn: wrongIn(wrong, handbook.revisions.newest, handbook), topic, questions,
  };
}

function caseItem(item: Postmortem, handbook: Handbook): ApiItem<'cases'> {
  const texts = textsOf(handbook, 'postmortems', item.id);
  const address = addressesFrom('cases');
  return {
    id: item.id, url: address(urls.postmortem(item.id)), markdownUrl: address(urls.postmortemMarkdown(item.id)), title: texts.at('title').text, class: item.class,
    kind: item.kind, disclosed: item.disclosed, records: item.records, foundBy: item.foundBy, affected: texts.at('affected'), fixedIn: texts.at('fixedIn'),
    severity: item.severity ?? null, say: texts.at('say'), lesson: texts.at('lesson'),
    timeline: item.timeline.map(({ date }, index) => ({ date, ...texts.at('timeline', index, 'text') })),
    verified: item.verified, questions: item.questions, sources: item.sources.map(({ source }) => source),
  };
}

function quizItem({ id, topic, questions, options }: Entry<'quiz'>, handbook: Handbook): ApiItem<'quiz'> {
  const texts = textsOf(handbook, 'quiz', id);
  return {
    id, url: addressesFrom('quiz')(urls.quiz(id)), ask: texts.at('ask').text, topic, questions,
    options: options.map(({ right, wrong }, index) => ({
      text: texts.at('options', index, 'text').text, right, why: texts.at('options', index, 'why'),
      wrongIn: wrong === undefined ? null : wrongIn(wrong, handbook.revisions.newest, handbook),
    })),
  };
}
