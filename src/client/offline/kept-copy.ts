import type { Obstacle } from './copy-state.ts';
import { copyName } from './kept-list.ts';
import type { CopyCount, WorkerOrder } from './worker-messages.ts';

/** The file of the worker, in the root of the site: no worker may answer for what lies above its own folder. */
const workerFile = 'sw.js';

/** How long a worker may take to count its files, in milliseconds, before it counts as one that does not answer. */
const patience = 10_000;

/** Policies of what may become a script (https://www.w3.org/TR/trusted-types/), where the browser knows them. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** The one policy that the content security policy of hosts allows. It may be made once. */
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** The root of the site, wherever it lies: the search form of every page leads to a page one folder below it. */
export function siteRoot(): string {
  return new URL('..', document.querySelector<HTMLFormElement>('form[role=search]')!.action).href;
}

/** Why this browser cannot keep a copy of this site; undefined where it may be able to. */
export function obstacle(): Obstacle | undefined {
  if (location.protocol === 'file:') return 'file';
  if (!isSecureContext) return 'insecure';
  return 'serviceWorker' in navigator && 'caches' in globalThis && typeof BroadcastChannel === 'function' ? undefined : 'no workers';
}

/** The registration of this site and of no other on its host. Rejects where the browser has closed its storage. */
export async function registrationOf(root: string): Promise<ServiceWorkerRegistration | undefined> {
  const found = await navigator.serviceWorker.getRegistration(root);
  return found?.scope === root ? found : undefined;
}

/** Lets the worker of the site begin. Rejects where the browser refuses it, or the host has no such file. */
export function register(root: string): Promise<ServiceWorkerRegistration> {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('service-worker', { createScriptURL: (url) => url });
  const address = new URL(workerFile, root).href;
  // Never from the cache of the browser: what is new there is how an update is found.
  return navigator.serviceWorker.register(policy?.createScriptURL(address) ?? address, { scope: root, updateViaCache: 'none' });
}

/** Gives an order to a worker that needs no answer. */
export function order(worker: ServiceWorker, what: Exclude<WorkerOrder, 'count'>): void {
  worker.postMessage(what);
}

/** Asks a worker what it keeps. Rejects where it does not answer. */
export function countOf(worker: ServiceWorker): Promise<CopyCount> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      resolve(data as CopyCount);
      port1.close();
    };
    setTimeout(() => reject(new Error('The worker does not answer.')), patience);
    worker.postMessage('count' satisfies WorkerOrder, [port2]);
  });
}

/** Removes the worker and its files. What the reader chose and entered is kept elsewhere, and stays. */
export async function remove(root: string): Promise<void> {
  const registration = await registrationOf(root);
  await registration?.unregister();
  await caches.delete(copyName(root));
}

/** Asks the browser not to delete the copy when it runs out of room. */
export async function askToLast(): Promise<void> {
  await navigator.storage?.persist?.().catch(() => false);
}

/** Tells whether the browser has agreed to that. */
export async function isLasting(): Promise<boolean> {
  return (await navigator.storage?.persisted?.().catch(() => false)) ?? false;
}
