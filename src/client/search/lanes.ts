import type { OpenNames } from './names-lane.ts';
import { findPlaces } from './places.ts';
import type { TextLane } from './text-lane.ts';

/** Loads something once; a load that failed is tried again at the next call. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => (loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  }));
}

/** What searches. Rejects when it cannot be had. */
export const loadEngine = once(() => import('./engine.ts'));

/** Loads a text. "no-cache" asks the server whether the copy at hand is still the one that belongs to the full text. */
async function load(address: URL): Promise<string> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address.pathname} answered ${response.status}`);
  return response.text();
}

/**
 * The lane that answers at once: titles, identifiers and other words, all in one small file or in parts of which a query
 * needs a few. Rejects when it cannot be had.
 */
export const loadNames: () => Promise<OpenNames> = once(async () => {
  const places = findPlaces();
  const [engine, file] = await Promise.all([loadEngine(), load(places.index)]);
  return engine.openNames(file, places, load);
});

/** The lane of the full text, which is larger and comes after the other. Rejects when it cannot be had. */
export const loadText: () => Promise<TextLane> = once(async () => {
  const [engine, names] = await Promise.all([loadEngine(), loadNames()]);
  return engine.openText(findPlaces(), names);
});
