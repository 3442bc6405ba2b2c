import { CopyFailure, fillCopy, missingFiles } from './fill-copy.ts';
import { cacheKey, copyName, wantedOf, type KeptFile, type KeptList } from './kept-list.ts';
import type { CopyCount, WorkerOrder, WorkerReport } from './worker-messages.ts';
import type { FetchEvent, ServiceWorkerScope } from './worker-scope.ts';

// The service worker of a copy that a reader chose to keep. The build writes the list of files in front of it; a list
// that differs is an update. Its own folder is the root of the site, wherever that lies.

const worker = globalThis as unknown as ServiceWorkerScope & { readonly handbookOffline: KeptList };
const list = worker.handbookOffline;
const root = worker.registration.scope;
const cacheName = copyName(root);
const wanted = wantedOf(list, root);
const channel = new BroadcastChannel(cacheName);
const say = (report: WorkerReport): void => channel.postMessage(report);

/** Whether the reader asked for this worker while pages of the one before were open. */
let isAsked = false;

worker.addEventListener('install', (event) => event.waitUntil(fill()));

worker.addEventListener('activate', (event) => event.waitUntil(begin()));

worker.addEventListener('message', (event) => {
  switch (event.data as WorkerOrder) {
    case 'count':
      event.waitUntil(count().then((counted) => event.ports[0]?.postMessage(counted)));
      break;
    case 'fill':
      // The page hears on the channel how it went.
      event.waitUntil(fill().catch(() => undefined));
      break;
    case 'take over':
      isAsked = true;
      event.waitUntil(worker.skipWaiting());
      break;
  }
});

worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const isPage = mode === 'navigate';
  if (method !== 'GET' && method !== 'HEAD') return;
  const what = wanted(url);
  if (what.kind === 'file') event.respondWith(keptAnswer(event, what.file));
  // Relative links of the page need the slash; what stands behind ? goes along.
  else if (what.kind === 'folder' && isPage) event.respondWith(Response.redirect(new URL(what.address + new URL(url).search, root).href, 302));
  else if (isPage) event.respondWith(fetch(event.request).catch(() => answerWithoutNetwork(what.kind === 'left out')));
});

async function fill(): Promise<void> {
  try {
    await fillCopy({
      list, root,
      open: () => caches.open(cacheName),
      load: (address) => fetch(new URL(address, root), { cache: 'reload', credentials: 'same-origin' }),
      report: (done, total) => say({ kind: 'progress', done, total }),
    });
    say({ kind: 'whole' });
  } catch (error) {
    const reason = error instanceof CopyFailure ? error.reason : 'closed';
    // Of a first copy that does not fit nothing stays, not even an empty cache.
    if (reason === 'full' && worker.registration.active === null) await caches.delete(cacheName);
    say({ kind: 'failed', reason });
    throw error;
  }
}

/** Deletes what only the worker before needed, and takes its pages over. Those that were open are loaded anew, because the files they would ask for are gone. */
async function begin(): Promise<void> {
  const cache = await caches.open(cacheName);
  const needed = new Set(list.files.map((file) => cacheKey(file, root)));
  const stale = (await cache.keys()).filter(({ url }) => !needed.has(url));
  await Promise.all(stale.map((request) => cache.delete(request)));
  await worker.clients.claim();
  if (!isAsked) return;
  for (const client of await worker.clients.matchAll({ type: 'window' })) client.navigate(client.url).catch(() => undefined);
}

async function count(): Promise<CopyCount> {
  const missing = await caches.open(cacheName).then((cache) => missingFiles(list, root, cache));
  return { files: list.files.length, bytes: list.files.reduce((sum, [, , size]) => sum + size, 0), missing: missing.length };
}

/** A file from the copy; one that the browser has deleted comes from the network. */
async function keptAnswer({ request }: FetchEvent, file: KeptFile): Promise<Response> {
  // Unlike opening it, this does not make a cache that the reader has just removed.
  const kept = await caches.match(cacheKey(file, root), { cacheName });
  if (kept === undefined) return request.mode === 'navigate' ? fetch(request).catch(() => answerWithoutNetwork(true)) : fetch(request);
  return request.method === 'HEAD' ? new Response(null, { headers: kept.headers }) : kept;
}

/** What a reader sees who goes where the copy does not reach: the page for what is missing, or, for a file that exists, why it is not here. */
async function answerWithoutNetwork(exists: boolean): Promise<Response> {
  const page = list.files.find(([address]) => address === '404.html');
  const missing = exists || page === undefined ? undefined : await caches.match(cacheKey(page, root), { cacheName });
  if (missing !== undefined) return new Response(missing.body, { status: 404, headers: missing.headers });
  return new Response('This file is not kept offline, and there is no network. Go back, or try again later.\n', { status: 503, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
