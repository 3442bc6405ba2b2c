import type { APIRoute } from 'astro';
import { changesFeed } from '../../site/changes-feed.ts';
import { getHandbook } from '../../site/handbook.ts';

/** What changed in the handbook, as an Atom feed. */
export const GET: APIRoute = async () => new Response(changesFeed(await getHandbook()), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
