import type { APIRoute, GetStaticPaths } from 'astro';
import type { Question } from '../../model/handbook.ts';
import { urls } from '../../model/urls.ts';
import { getHandbook } from '../../site/handbook.ts';
import { answerTwin } from '../../site/markdown-twin/answer.ts';
import { bodyOf } from '../../site/markdown-twin/bodies.ts';
import { markdownFile } from '../../site/markdown-twin/response.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  [...(await getHandbook()).questions.values()].map((question) => ({ params: { id: question.id }, props: { question } }));

/** An answer as Markdown. */
export const GET: APIRoute<{ question: Question }> = async ({ props: { question } }) =>
  markdownFile(answerTwin(question, await bodyOf('questions', question.id), await getHandbook(), { file: urls.questionMarkdown(question.id) }));
