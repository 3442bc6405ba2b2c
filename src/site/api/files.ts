import type { RootContent } from 'mdast';
import { z } from 'zod';
import type { Handbook, Question } from '../../model/handbook.ts';
import { urls } from '../../model/urls.ts';
import type { Surface } from '../../spec/surface.ts';
import { markdown } from '../markdown-twin/blocks.ts';
import { bodyParts } from '../markdown-twin/body.ts';
import { typesetDocument } from '../typeset.ts';
import { apiLists, questionSummary } from './lists.ts';
import { apiSchemas, type IndexFile, type ListName, type QuestionFile } from './schemas.ts';
import { addressesFrom, textsOf, wrongIn, type ProvedText } from './texts.ts';

/** A file of the data, by its name below /api/v1/ without the ending. */
export interface ApiFile {
  readonly name: string;
  readonly data: unknown;
}

/** What the files are made from. */
export interface ApiContent {
  readonly handbook: Handbook;
  readonly surface: Pick<Surface, 'get'>;
  /** The Markdown of an answer below its front matter. */
  readonly bodyOf: (questionId: string) => string;
}

/** Every file of the data: the index, the lists, one file for each answer, and the schemas of all of them. */
export function apiFiles({ handbook, surface, bodyOf }: ApiContent): ApiFile[] {
  const makers = apiLists(handbook, surface);
  const names = Object.keys(makers) as ListName[];
  const lists = names.map((name) => ({ name, data: { $schema: schemaOf(name, name), items: makers[name]() } }));
  return [
    { name: 'index', data: index(handbook, lists.map(({ name, data }) => ({ name, items: data.items.length }))) },
    ...lists,
    ...[...handbook.questions.values()].map((question) => ({ name: `questions/${question.id}`, data: questionFile(question, bodyOf(question.id), handbook) })),
    ...Object.entries(apiSchemas).map(([name, schema]) => ({ name: `schema/${name}`, data: schemaFile(name, schema) })),
  ];
}

function schemaOf(file: string, schema: string): string {
  return addressesFrom(file)(urls.apiFile(`schema/${schema}`));
}

/** A zod schema as JSON Schema. Readers of the data must take keys that they do not know, so that keys can be added. */
function schemaFile(name: string, schema: z.ZodType): unknown {
  const made = z.toJSONSchema(schema, { override: ({ jsonSchema }) => void (jsonSchema.additionalProperties === false && delete jsonSchema.additionalProperties) });
  return { ...made, title: `MCP Interview Handbook, data version 1: ${name}` };
}

function index(handbook: Handbook, lists: readonly { readonly name: ListName; readonly items: number }[]): IndexFile {
  const address = addressesFrom('index');
  const file = (name: string, schema: string, items: number | null) => ({ name, url: address(urls.apiFile(name)), schemaUrl: address(urls.apiFile(`schema/${schema}`)), items });
  const days = [...[...handbook.facts.values(), ...handbook.questions.values()].map(({ verified }) => verified.on), ...handbook.changes.map(({ date }) => date)];
  return {
    $schema: schemaOf('index', 'index'), name: 'MCP Interview Handbook', version: 1, url: address(urls.home()), license: 'CC-BY-4.0', revision: handbook.revisions.newest.id,
    updated: days.sort().at(-1) ?? handbook.revisions.newest.released,
    files: [...lists.map(({ name, items }) => file(name, name, items)), ...[...handbook.questions.keys()].map((id) => file(`questions/${id}`, 'question', null))],
  };
}

function questionFile(question: Question, body: string, handbook: Handbook): QuestionFile {
  const name = `questions/${question.id}`;
  const texts = textsOf(handbook, 'questions', question.id);
  const parts = bodyParts(body, typesetDocument(question, handbook), { handbook, file: urls.apiFile(name), notes: false });
  const inMarkdown = (blocks: readonly RootContent[]): string => markdown(blocks).trim();
  const optional = (...path: PropertyKey[]): ProvedText | null => (texts.has(...path) ? texts.at(...path) : null);
  return {
    $schema: schemaOf(name, 'question'),
    ...questionSummary(question, handbook, name),
    answer: inMarkdown(parts.answer), practice: inMarkdown(parts.practice),
    changes: question.changes.map(({ revision }, at) => ({ revision, ...texts.at('changes', at, 'text') })),
    probing: texts.at('probing'), weak: texts.at('weak'), good: texts.at('good'), strong: texts.at('strong'),
    rubric: question.rubric.map((_, at) => texts.at('rubric', at)),
    traps: question.traps.map(({ wrong, correction }, at) => ({
      heard: texts.at('traps', at, 'heard').text, tempting: texts.at('traps', at, 'tempting'), so: texts.at('traps', at, 'so'),
      wrongIn: wrongIn(wrong, question.against, handbook), correction: correction ?? null,
    })),
    followUps: question.followUps.map(({ question: other }, at) => ({
      ask: texts.at('followUps', at, 'ask').text, question: other ?? null, answer: optional('followUps', at, 'answer'),
    })),
    related: question.related,
    facts: question.facts.map(({ id }) => id),
  };
}
