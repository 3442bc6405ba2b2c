import type { MiddlewareHandler } from 'astro';
import { pageListener } from './page-listener.ts';

/** A middleware that tells of each page that is rendered, and changes none. */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const response = await next();
  const listener = pageListener();
  if (listener === undefined || response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
  const html = await response.text();
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  listener({ address: url.pathname.startsWith(`${base}/`) ? url.pathname.slice(base.length) : url.pathname, html });
  return new Response(html, response);
};
