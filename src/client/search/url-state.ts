import { facetNames, type Filters } from './facets.ts';

/** What is searched for: the words and the filters. */
export interface SearchState {
  readonly query: string;
  readonly filters: Filters;
}

/** Longer queries are cut: nobody types them, and a link may carry anything. */
const longestQuery = 200;

/** Reads the state from the query string of an address. */
export function readState(search: string): SearchState {
  const params = new URLSearchParams(search);
  const [tier, topic, kind, revision] = facetNames.map((facet) => params.get(facet) ?? '') as [string, string, string, string];
  return { query: (params.get('q') ?? '').slice(0, longestQuery), filters: { tier, topic, kind, revision } };
}

/** Writes the state as a query string with its question mark; '' for an empty state. */
export function writeState({ query, filters }: SearchState): string {
  const params = new URLSearchParams();
  if (query.trim() !== '') params.set('q', query.trim());
  for (const facet of facetNames) if (filters[facet] !== '') params.set(facet, filters[facet]);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
