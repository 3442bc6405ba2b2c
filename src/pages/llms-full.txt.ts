import type { APIRoute } from 'astro';
import { urls } from '../model/urls.ts';
import { getHandbook } from '../site/handbook.ts';
import { llmsFull } from '../site/llms.ts';
import { answerTwin } from '../site/markdown-twin/answer.ts';
import { bodyOf } from '../site/markdown-twin/bodies.ts';
import { guideTwin } from '../site/markdown-twin/guide.ts';

const options = { file: urls.llmsFull(), notes: false };

/** All answers and guides in one file. */
export const GET: APIRoute = async () => {
  const handbook = await getHandbook();
  const all = await llmsFull(handbook, async (kind, id) =>
    kind === 'questions'
      ? answerTwin(handbook.questions.get(id)!, await bodyOf(kind, id), handbook, options)
      : guideTwin(handbook.guides.get(id)!, await bodyOf(kind, id), handbook, options));
  return new Response(all, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
