import type { APIRoute } from 'astro';
import { getHandbook } from '../site/handbook.ts';
import { llmsList } from '../site/llms.ts';

/** The pages of the handbook for language models. */
export const GET: APIRoute = async () => new Response(llmsList(await getHandbook()), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
