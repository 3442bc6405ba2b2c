import type { APIRoute } from 'astro';

/** Everything may be read by everybody. The line of the sitemap is added where the site knows its address. */
export const GET: APIRoute = () => new Response('User-agent: *\nAllow: /\n', { headers: { 'content-type': 'text/plain; charset=utf-8' } });
