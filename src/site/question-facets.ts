import type { Handbook, Question } from '../model/handbook.ts';
import { audiences, kinds, stages, tiers } from '../model/question.ts';
import type { Revisions } from '../model/revision.ts';
import { urls } from '../model/urls.ts';
import { questionsInOrder, revisionsThatDiffer } from './question-list.ts';
import { audienceNames, count, kindNames, stageNames, tierNames } from './wording.ts';

/** What the questions can be narrowed by, in the order of the panel. The names stand in addresses and never change. */
export const questionFacetNames = ['tier', 'topic', 'kind', 'stage', 'audience', 'revision'] as const;
export type QuestionFacetName = (typeof questionFacetNames)[number];

/** A value of a facet, and where it leads to without script. */
export interface FacetOption {
  readonly value: string;
  readonly name: string;
  readonly count: number;
  readonly href: string;
  /** The anchor by which older links choose the value. */
  readonly id?: string;
}

/** A facet with the values that entries of the list have. */
export interface Facet {
  readonly name: string;
  readonly label: string;
  readonly options: readonly FacetOption[];
}

/** The values of a question in each facet. Of revisions those in which the answer differs from the one on its page. */
export function facetValues(question: Question, revisions: Revisions): Readonly<Record<QuestionFacetName, readonly string[]>> {
  return {
    tier: [question.tier],
    topic: [question.topic],
    kind: [question.kind],
    stage: question.stages,
    audience: question.audience,
    revision: revisionsThatDiffer(question, revisions).map(({ id }) => id),
  };
}

/** The values of a question as data attributes, which the filter reads. */
export function facetAttributes(question: Question, revisions: Revisions): Record<string, string> {
  return Object.fromEntries(Object.entries(facetValues(question, revisions)).map(([facet, values]) => [`data-${facet}`, values.join(' ')]));
}

const labels: Readonly<Record<QuestionFacetName, string>> = {
  tier: 'Tier', topic: 'Topic', kind: 'Kind', stage: 'Stage', audience: 'Audience', revision: 'Answer differs in',
};

/** The questions that have one value of a facet, in reading order. */
export interface FacetPage {
  readonly facet: QuestionFacetName;
  readonly value: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly questions: readonly Question[];
}

/**
 * The pages of the facets: one for every value that some question has.
 * Throws where a question has the name of a facet, below whose address these pages lie.
 */
export function facetPages(handbook: Pick<Handbook, 'questions' | 'topics' | 'revisions'>): FacetPage[] {
  const taken = questionFacetNames.find((name) => handbook.questions.has(name));
  if (taken !== undefined) throw new Error(`No question can have the id "${taken}": ${urls.question(taken)} belongs to the lists of questions. Choose another id.`);
  const questions = questionsInOrder(handbook);
  return questionFacetNames.flatMap((facet) => namesOf(facet, handbook).flatMap(([value, name]) => {
    const having = questions.filter((question) => facetValues(question, handbook.revisions)[facet].includes(value));
    return having.length === 0 ? [] : [{ facet, value, name, questions: having, ...wording(facet, name, having.length) }];
  }));
}

/** The facets of the panel, with the number of questions that each value has and the page that lists them. */
export function questionFacets(handbook: Pick<Handbook, 'questions' | 'topics' | 'revisions'>): Facet[] {
  const pages = facetPages(handbook);
  return questionFacetNames
    .map((name) => ({
      name,
      label: labels[name],
      options: pages.filter(({ facet }) => facet === name).map(({ value, name: called, questions }) => ({
        value, name: called, count: questions.length, href: urls.questionsBy(name, value), ...(name === 'tier' && { id: value }),
      })),
    }))
    .filter(({ options }) => options.length > 0);
}

function namesOf(facet: QuestionFacetName, { topics, revisions }: Pick<Handbook, 'topics' | 'revisions'>): readonly (readonly [value: string, name: string])[] {
  switch (facet) {
    case 'tier':
      return tiers.map((tier) => [tier, tierNames[tier]]);
    case 'topic':
      return [...topics.values()].map(({ id, name }) => [id, name]);
    case 'kind':
      return kinds.map((kind) => [kind, kindNames[kind]]);
    case 'stage':
      return stages.map((stage) => [stage, stageNames[stage]]);
    case 'audience':
      return audiences.map((audience) => [audience, audienceNames[audience]]);
    case 'revision':
      return revisions.all.map(({ id }) => [id, id]);
  }
}

function wording(facet: QuestionFacetName, name: string, number: number): { title: string; description: string } {
  const answers = `${count(number, 'question')} about the Model Context Protocol, each with a spoken answer, the full one, and the revisions it holds in.`;
  return facet === 'revision'
    ? { title: `Questions whose answer differs in ${name}`, description: `Answers that are others in ${name}: ${answers}` }
    : { title: `Questions by ${labels[facet].toLowerCase()}: ${name}`, description: `${name}: ${answers}` };
}
