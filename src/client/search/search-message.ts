import { noFilters, type Filters } from './facets.ts';
import type { Topic } from './index-format.ts';
import type { SearchView } from './search-session.ts';

/** A message as text and offers to search for something else. */
export type MessageParts = readonly (string | { readonly text: string; readonly query?: string; readonly filters?: Filters })[];

/** How many results a search has at most: those behind have too little of the query. */
export const mostResults = 40;

/** What it says where nothing can be searched. */
export const notLoaded: MessageParts = ['The search could not be loaded. Check the connection, then type again.'];

/** What the live region says about a finished search. */
export function message(view: SearchView, filters: Filters, topics: readonly Topic[] = []): MessageParts {
  if (view.progress === 'idle') return [];
  if (view.failed === 'index') return notLoaded;
  const filtered = Object.values(filters).some((value) => value !== '');
  const all = filtered ? [' ', { text: 'Show all', filters: noFilters }] : [];
  const fewer = view.failed === 'text' ? [' The full text could not be loaded; titles and identifiers only.'] : [];
  if (view.total === 0) {
    if (filtered) return [`Nothing is left by these filters.`, ...all, ...fewer];
    const near = view.nearest.length === 0 ? [] : [' Near to it: ', ...listed(view.nearest.map((text) => ({ text, query: text }))), '.'];
    const browse = topics.length === 0 ? (near.length > 0 ? [] : [' Fewer or other words may help.']) : [' Topics: ', ...listed(topics.map(([topic, text]) => ({ text, query: '', filters: { ...noFilters, topic } }))), '.'];
    return [`Nothing was found for “${view.query}”.`, ...near, ...browse, ...fewer];
  }
  const results = `${view.total === mostResults ? 'The best ' : ''}${view.total} ${view.total === 1 ? 'result' : 'results'}`;
  if (view.corrected !== undefined) return [`Did you mean “${view.corrected}”? No page has “${view.query}”. ${results}.`, ...all];
  return [`${results}${view.query === '' ? '' : ` for “${view.query}”`}${filtered ? ' within the filters.' : '.'}`, ...all, ...fewer];
}

function listed<Part>(parts: readonly Part[]): (Part | string)[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [', ', part]));
}
