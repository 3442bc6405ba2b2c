import type { APIContext, MiddlewareNext } from 'astro';
import { afterEach, expect, it, vi } from 'vitest';
import { listenToPages, type RenderedPage } from './page-listener.ts';
import { onRequest } from './tell-pages.ts';

const pages: RenderedPage[] = [];
afterEach(() => {
  listenToPages(undefined);
  pages.length = 0;
  vi.unstubAllEnvs();
});

/** What becomes of a response at an address. */
async function rendered(path: string, response: Response): Promise<Response> {
  return (await onRequest({ url: new URL(path, 'http://localhost') } as APIContext, (() => Promise.resolve(response)) as MiddlewareNext)) as Response;
}
const html = (): Response => new Response('<p>ü</p>', { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' } });

it('tells of a page and passes it on as it is', async () => {
  listenToPages((page) => pages.push(page));
  const response = await rendered('/q/a/', html());
  expect(pages).toEqual([{ address: '/q/a/', html: '<p>ü</p>' }]);
  expect([await response.text(), response.status, response.headers.get('content-type')]).toEqual(['<p>ü</p>', 404, 'text/html; charset=utf-8']);
});

it('names pages from the root of the site, whatever path it is built for', async () => {
  vi.stubEnv('BASE_URL', '/guide/');
  listenToPages((page) => pages.push(page));
  await rendered('/guide/q/a/', html());
  expect(pages.map(({ address }) => address)).toEqual(['/q/a/']);
});

it('touches nothing where nobody listens, and nothing that is no page', async () => {
  const [page, data] = [html(), new Response('{}', { headers: { 'content-type': 'application/json' } })];
  expect(await rendered('/q/a/', page)).toBe(page);
  listenToPages((told) => pages.push(told));
  expect(await rendered('/api/a.json', data)).toBe(data);
  expect(pages).toEqual([]);
});
