import type { Answer, BreadcrumbList, DefinedTermSet, Graph, Question as AskedQuestion, Quiz, TechArticle, Thing, WebSite, WithContext } from 'schema-dts';
import type { Fact, Handbook, Postmortem, Question } from '../model/handbook.ts';
import type { Revision, Revisions } from '../model/revision.ts';
import { holdsIn, parseSpans } from '../model/span.ts';
import { specificationUrl, urls } from '../model/urls.ts';
import { relativeAddress } from './site-address.ts';
import { typesetDocument, typesetEntry } from './typeset.ts';

// Structured data (https://schema.org/) for search engines. Addresses in it are relative to the page, so that it is
// right wherever the site is mounted. It repeats no more of the page than it must: an answer page has little room.

const context = 'https://schema.org';

/** Structured data as it stands in a page; nothing in it can end the script element. */
export function linkedDataText(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** An answer: something to learn from, a question with its spoken answer, and where it stands in the site. */
export function answerData(question: Question, handbook: Handbook): Graph {
  const texts = typesetDocument(question, handbook);
  const topic = handbook.topics.get(question.topic);
  // One thing of two kinds; schema-dts has no name for that.
  const asked = {
    '@type': ['LearningResource', 'Question'],
    name: texts.text('title').plain,
    dateModified: question.verified.on,
    ...citation(question, handbook),
    acceptedAnswer: { '@type': 'Answer', text: texts.text('say').plain },
  } as unknown as Exclude<Thing, string>;
  return graph(asked, crumbs(urls.question(question.id), [['Questions', urls.questions()], [topic?.name ?? question.topic, urls.topic(question.topic)]]));
}

/** A case: an article about what happened. */
export function caseData(item: Postmortem, handbook: Handbook): Graph {
  const texts = typesetDocument(item, handbook);
  const cited = item.sources.flatMap(({ source }) => handbook.sources.get(source) ?? []).filter(({ primary }) => primary).map(({ url }) => url);
  const article: TechArticle = {
    '@type': 'TechArticle', headline: texts.text('title').plain, abstract: texts.text('say').plain, dateModified: item.verified.on,
    ...(cited.length > 0 && { citation: cited }),
  };
  return graph(article, crumbs(urls.postmortem(item.id), [['Cases', urls.postmortems()], [handbook.classes.get(item.class)?.name ?? item.class, urls.postmortems(item.class)]]));
}

/** A guide: an article. */
export function guideData(title: string, verifiedOn: string): WithContext<TechArticle> {
  return { '@context': context, '@type': 'TechArticle', headline: title, dateModified: verifiedOn };
}

/** The site itself, with the search it offers. */
export function siteData(handbook: Handbook): WithContext<WebSite> {
  // schema-dts knows the search action, but not the property by which search engines read its place for words.
  const search = { '@type': 'SearchAction', target: { '@type': 'EntryPoint', urlTemplate: `${relativeAddress(urls.home(), urls.search())}?q={words}` }, 'query-input': 'required name=words' };
  return {
    '@context': context, '@type': 'WebSite', name: 'MCP Interview Handbook', url: relativeAddress(urls.home(), urls.home()), inLanguage: 'en',
    about: `Model Context Protocol, revisions ${handbook.revisions.all.map(({ id }) => id).join(', ')}`, potentialAction: search as never,
  };
}

/** The glossary as a set of terms. */
export function glossaryData(handbook: Handbook): WithContext<DefinedTermSet> {
  return {
    '@context': context, '@type': 'DefinedTermSet', name: 'Glossary of the MCP Interview Handbook',
    hasDefinedTerm: [...handbook.glossary.values()].map(({ id, term }) => ({
      '@type': 'DefinedTerm', '@id': `#${id}`, name: term, description: typesetEntry(handbook, 'glossary', id).text('definition').plain,
    })),
  };
}

/** The quick check: each question with its options, the right one apart, and why each is right or wrong. */
export function quizData(handbook: Handbook): WithContext<Quiz> {
  return {
    '@context': context, '@type': 'Quiz', name: 'Quick check on the Model Context Protocol', inLanguage: 'en',
    hasPart: [...handbook.quiz.values()].map(({ id, options }): AskedQuestion => {
      const texts = typesetEntry(handbook, 'quiz', id);
      const answer = (index: number): Answer => ({
        '@type': 'Answer', position: index + 1, text: texts.text('options', index, 'text').plain,
        comment: { '@type': 'Comment', text: texts.text('options', index, 'why').plain },
      });
      const numbers = options.map((_, index) => index);
      return {
        '@type': 'Question', '@id': `#${id}`, eduQuestionType: 'Multiple choice', name: texts.text('ask').plain,
        suggestedAnswer: numbers.filter((index) => !options[index]!.right).map(answer),
        acceptedAnswer: numbers.filter((index) => options[index]!.right).map(answer)[0]!,
      } as AskedQuestion;
    }),
  };
}

/** The page of the specification that an answer rests on most, in the revision it is verified against. */
function citation({ facts, against }: Question, { revisions }: Handbook): { citation?: string } {
  const counts = new Map<string, number>();
  for (const page of facts.flatMap((fact) => pagesOf(fact, against, revisions))) counts.set(page, (counts.get(page) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most === undefined ? {} : { citation: specificationUrl(against.id, most[0]) };
}

function pagesOf(fact: Fact, against: Revision, revisions: Revisions): string[] {
  if (fact.kind === 'world') return [];
  return [...new Set(fact.evidence.filter((place) => holdsIn({ spans: parseSpans(place.revisions, revisions, fact.against) }, against)).map(({ page }) => page))];
}

function graph(...things: readonly Exclude<Thing, string>[]): Graph {
  return { '@context': context, '@graph': things };
}

function crumbs(page: string, steps: readonly (readonly [name: string, address: string])[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, address], index) => ({ '@type': 'ListItem', position: index + 1, name, item: relativeAddress(page, address) })),
  };
}
