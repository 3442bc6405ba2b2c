import type { RootContent } from 'mdast';
import type { Handbook } from '../model/handbook.ts';
import { urls } from '../model/urls.ts';
import { casesByDate } from './case-list.ts';
import { heading, list, markdown, paragraph } from './markdown-twin/blocks.ts';
import { linkTo, text, type TwinContext } from './markdown-twin/phrasing.ts';
import { questionsByTopic, questionsInOrder } from './question-list.ts';
import { summary } from './summary.ts';
import { typesetEntry } from './typeset.ts';

/** Longest note beside a link, in characters. */
const longestNote = 200;

/** The list of the site's pages for language models, by the convention of llms.txt: the Markdown twins first. */
export function llmsList(handbook: Handbook): string {
  const context: TwinContext = { handbook, file: urls.llms(), notes: false };
  const page = (href: string, title: string, note?: string) => [linkTo(href, [text(title)], context), ...(note === undefined ? [] : [text(`: ${summary(note, longestNote)}`)])];
  const plain = (collection: 'questions' | 'postmortems' | 'guides', id: string, key: string): string => typesetEntry(handbook, collection, id).text(key).plain;
  const answers: RootContent[] = questionsByTopic(handbook).flatMap(({ topic, questions }) => [
    heading(2, topic.name),
    ...list(questions.map(({ id }) => page(urls.questionMarkdown(id), plain('questions', id, 'title'), plain('questions', id, 'say')))),
  ]);
  return markdown([
    heading(1, 'MCP Interview Handbook'),
    { type: 'blockquote', children: [{ type: 'paragraph', children: [text(intro(handbook))] }] },
    paragraph(reading),
    ...answers,
    heading(2, 'Cases'), ...list(casesByDate(handbook).map(({ id }) => page(urls.postmortemMarkdown(id), plain('postmortems', id, 'title'), plain('postmortems', id, 'say')))),
    heading(2, 'Guides'), ...list([...handbook.guides.keys()].map((id) => page(urls.guideMarkdown(id), plain('guides', id, 'title'), plain('guides', id, 'description')))),
    heading(2, 'Data'),
    ...list([
      page(urls.apiFile('index'), 'Data for programs', 'Every answer, fact, table, correction and source as JSON, with schemas.'),
      page(urls.llmsFull(), 'All answers in one file', 'The texts of all answers and guides, without their evidence.'),
      page(urls.changesFeed(), 'Changes', 'What changed in the handbook, as an Atom feed.'),
    ]),
    heading(2, 'Optional'),
    ...list([
      page(urls.tableMarkdown('primitives'), 'Primitives', 'The table of tools, resources, prompts and the rest, with the revisions they live in.'),
      page(urls.tableMarkdown('transports'), 'Transports', 'The table of transports, with the revisions they live in.'),
      page(urls.corrections(), 'Corrections', 'What is often said about the protocol and is not so.'),
      page(urls.glossary(), 'Glossary'), page(urls.quiz(), 'Quick check'), page(urls.facts(), 'Facts', 'Every fact with its evidence.'),
    ]),
  ]);
}

/** Every answer and guide in one Markdown file; `twinOf` writes one of them for that file. */
export async function llmsFull(handbook: Handbook, twinOf: (kind: 'questions' | 'guides', id: string) => Promise<string>): Promise<string> {
  const head = markdown([
    heading(1, 'MCP Interview Handbook: all answers'),
    { type: 'blockquote', children: [{ type: 'paragraph', children: [text(intro(handbook))] }] },
    paragraph(`${reading} What proves each claim is left out here; the single files have it.`),
  ]);
  const wanted = [...questionsInOrder(handbook).map(({ id }) => ['questions', id] as const), ...[...handbook.guides.keys()].map((id) => ['guides', id] as const)];
  const twins = await Promise.all(wanted.map(([kind, id]) => twinOf(kind, id)));
  return [head, ...twins].join('\n---\n\n');
}

const reading = 'Text without a revision speaks of the revision that it was verified against; other revisions stand in brackets behind a claim, such as (2025-03-26 to 2025-11-25).';

function intro({ questions, revisions }: Handbook): string {
  return `Interview questions about the Model Context Protocol: ${questions.size} answers, each of whose claims names the revisions it holds in (${revisions.all[0]!.id} to ${revisions.newest.id}) and the place in the specification that proves it.`;
}
