import type { SearchIndexFile } from './index-format.ts';
import { createMatcher, type Matcher } from './matcher.ts';

let loading: Promise<Matcher> | undefined;

/**
 * The lane that answers at once: titles, identifiers and other words, all in one small file. Loads it once; a load
 * that failed is tried again at the next call. Rejects when the file cannot be had.
 */
export function loadMatcher(address: URL): Promise<Matcher> {
  loading ??= load(address).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(address: URL): Promise<Matcher> {
  // "no-cache" asks the server whether the copy at hand is still the one that belongs to the full text.
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address.pathname} answered ${response.status}`);
  return createMatcher((await response.json()) as SearchIndexFile);
}
